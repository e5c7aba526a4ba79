package org.letterpress.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.letterpress.comment.CommentFixture.approved;
import static org.letterpress.comment.CommentFixture.version;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.letterpress.Press;
import org.letterpress.article.ArticleFixture;
import org.letterpress.comment.Circumstances;
import org.letterpress.comment.Comment;
import org.letterpress.comment.CommentFixture;
import org.letterpress.comment.CommentId;
import org.letterpress.comment.CommentStatus;
import org.letterpress.comment.Complaint;
import org.letterpress.comment.OpenReports;
import org.letterpress.comment.Receipt;
import org.letterpress.comment.ReportReason;
import org.letterpress.comment.Tray;
import org.letterpress.staff.Race;
import org.letterpress.staff.StaffFixture;

/** What a moderator decides answers what readers have reported. */
@Tag("database")
@DisplayNameGeneration(ReplaceUnderscores.class)
class ClosingReportsTest {
    @RegisterExtension
    static final Press press = new Press();

    private long article;
    private CommentId comment = CommentId.random();

    @BeforeEach
    void there_is_a_public_comment() {
        article = ArticleFixture.given(press, "The ferry");
        comment = approved(press, article, "They are all crooks.");
    }

    @Test
    void who_keeps_a_reported_comment_closes_what_was_reported_and_undo_opens_it_again() {
        report(1);
        report(2);
        assertThat(counts(Tray.REPORTED)).isEqualTo(1);
        assertThat(counts(Tray.APPROVED)).isZero();
        assertThat(shown(Tray.REPORTED)).containsExactly(comment.value());

        Decided kept = decide(Verdict.APPROVE, version(press, comment));

        assertThat(kept.status()).isEqualTo(CommentStatus.APPROVED);
        assertThat(open()).isEmpty();
        assertThat(counts(Tray.REPORTED)).isZero();
        assertThat(counts(Tray.APPROVED)).isEqualTo(1);
        assertThat(press.in(() -> press.comments().countApproved(article))).isEqualTo(1);

        press.run(() -> press.moderating().undo(kept.decision(), StaffFixture.MODERATOR));

        assertThat(open()).hasValueSatisfying(open -> assertThat(open.count()).isEqualTo(2));
        assertThat(tray()).isEqualTo(Tray.REPORTED);
        assertThat(press.in(() -> press.comments().countApproved(article))).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = Verdict.class,
            names = {"REJECT", "SPAM", "HOLD"})
    void whatever_is_decided_closes_them_and_undo_opens_no_others(Verdict verdict) {
        report(1);
        decide(Verdict.APPROVE, version(press, comment));
        report(2);

        Decided decided = decide(verdict, version(press, comment));

        assertThat(tray()).isEqualTo(Tray.valueOf(verdict.status().name()));
        assertThat(open()).isEmpty();
        press.run(() -> press.moderating().undo(decided.decision(), StaffFixture.MODERATOR));
        assertThat(tray()).isEqualTo(Tray.REPORTED);
        assertThat(open()).hasValueSatisfying(open -> assertThat(open.count()).isEqualTo(1));
    }

    @Test
    void other_words_answer_no_report_unless_they_are_approved() {
        report(1);
        Rephrase wish = new Rephrase(comment, version(press, comment), "They are mistaken.");
        press.run(() -> press.rephrasing().rephrase(wish, StaffFixture.MODERATOR));
        assertThat(tray()).isEqualTo(Tray.REPORTED);

        Rephrase approved = new Rephrase(comment, version(press, comment), "They may be mistaken.");
        press.run(() -> press.rephrasing().approveAs(approved, StaffFixture.MODERATOR));

        assertThat(tray()).isEqualTo(Tray.APPROVED);
        assertThat(open()).isEmpty();
    }

    @Test
    void who_undoes_an_undoing_has_decided_anew() {
        report(1);
        Decided kept = decide(Verdict.APPROVE, version(press, comment));
        Decided undone = press.in(() -> press.moderating().undo(kept.decision(), StaffFixture.MODERATOR));

        press.run(() -> press.moderating().undo(undone.decision(), StaffFixture.MODERATOR));

        assertThat(open()).isEmpty();
        assertThat(tray()).isEqualTo(Tray.APPROVED);
    }

    @Test
    void a_report_that_arrives_makes_no_decision_late_and_no_undoing() {
        int seen = version(press, comment);
        report(1);

        Decided rejected = decide(Verdict.REJECT, seen);

        assertThat(rejected.status()).isEqualTo(CommentStatus.REJECTED);
        press.run(() -> press.moderating().undo(rejected.decision(), StaffFixture.MODERATOR));
        Decided kept = decide(Verdict.APPROVE, version(press, comment));
        report(2);
        press.run(() -> press.moderating().undo(kept.decision(), StaffFixture.MODERATOR));
        assertThat(open()).hasValueSatisfying(open -> assertThat(open.count()).isEqualTo(2));
    }

    @Test
    void of_two_who_decide_about_what_was_reported_the_second_is_late() throws Exception {
        report(1);
        int seen = version(press, comment);

        List<String> outcomes = Race.of(
                4,
                i -> decide(i % 2 == 0 ? Verdict.APPROVE : Verdict.REJECT, seen)
                        .status()
                        .name());

        assertThat(outcomes).filteredOn("AlreadyDecided"::equals).hasSize(3);
        assertThat(open()).isEmpty();
    }

    @RepeatedTest(5)
    void reports_and_decisions_at_the_same_moment_leave_nothing_unheard() throws Exception {
        int seen = version(press, comment);

        List<String> outcomes = Race.of(9, i -> {
            if (i == 4) {
                return decide(Verdict.APPROVE, seen).status().name();
            }
            report(i);
            return "reported";
        });

        assertThat(outcomes).filteredOn("reported"::equals).hasSize(8);
        assertThat(outcomes).contains("APPROVED");
        assertThat(tray()).isEqualTo(open().isPresent() ? Tray.REPORTED : Tray.APPROVED);
    }

    @Test
    void an_edit_waits_before_what_was_reported_and_the_author_does_not_end_that() {
        Receipt receipt = CommentFixture.submitted(press, article, "Crooks");
        comment = receipt.comment();
        decide(Verdict.APPROVE, version(press, comment));
        report(1);

        press.run(() -> press.authoring().edit(receipt.token(), "Nice people"));

        assertThat(tray()).isEqualTo(Tray.PENDING);
        assertThat(open()).isPresent();
        Decided decided = decide(Verdict.REJECT, version(press, comment));
        assertThat(open()).isEmpty();
        press.run(() -> press.moderating().undo(decided.decision(), StaffFixture.MODERATOR));
        assertThat(tray()).isEqualTo(Tray.PENDING);
        assertThat(open()).isPresent();
    }

    @Test
    void the_sites_own_policy_answers_nobody() {
        Receipt receipt = CommentFixture.submitted(press, article, "Crooks");
        comment = receipt.comment();
        decide(Verdict.APPROVE, version(press, comment));
        report(1);

        press.run(() -> {
            Comment stored = press.comments().lockedByPublicId(comment).orElseThrow();
            Decision ofTheSite = new Decision(
                    stored, new Ruling(comment, stored.version(), Verdict.APPROVE), null, press.clock.instant());
            new ClosingReports(press.reports(), press.decisions())
                    .onDecided(new CommentDecided(stored, ofTheSite, stored.waiting()));
        });

        assertThat(open()).isPresent();
        assertThat(tray()).isEqualTo(Tray.REPORTED);
    }

    private void report(int reader) {
        Circumstances sender = new Circumstances("10.0." + reader + ".0/24", "Netscape 4", true, null, false);
        press.run(() -> press.reporting().report(new Complaint(comment, ReportReason.HATE, ""), sender));
    }

    private Decided decide(Verdict verdict, int seen) {
        return press.in(() -> press.moderating().decide(new Ruling(comment, seen, verdict), StaffFixture.MODERATOR));
    }

    private Optional<OpenReports> open() {
        return press.openReports(comment);
    }

    private Tray tray() {
        return press.in(() -> press.comments().byPublicId(comment).orElseThrow().tray());
    }

    private static long counts(Tray tray) {
        return press.counts().getOrDefault(tray, 0L);
    }

    private static List<String> shown(Tray tray) {
        return press
                .in(() -> press.queue().page(new QueueQuery(tray, QueueCursor.START, 10), StaffFixture.MODERATOR))
                .cards()
                .stream()
                .map(QueueCard::publicId)
                .toList();
    }
}
