package org.letterpress.comment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.letterpress.comment.CommentFixture.approved;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.letterpress.Press;
import org.letterpress.article.ArticleFixture;
import org.letterpress.audit.AuditFixture;
import org.letterpress.audit.Deed;
import org.letterpress.person.Fading;
import org.letterpress.staff.Race;

/** Readers say what they have against public comments. */
@Tag("database")
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReportingTest {
    private static final Circumstances READER = reader("192.0.2.0/24", "Netscape 4");

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
    void a_reported_comment_lies_before_the_moderators_and_stays_public_as_it_is() {
        int version = CommentFixture.version(press, comment);

        assertThat(report(READER, ReportReason.HATE, "It is about my family.")).isTrue();

        assertThat(open().reasons()).containsOnly(java.util.Map.entry(ReportReason.HATE, 1));
        assertThat(open().texts()).containsExactly("It is about my family.");
        assertThat(tray(comment)).isEqualTo(Tray.REPORTED);
        assertThat(CommentFixture.version(press, comment)).isEqualTo(version);
        assertThat(press.in(() -> press.comments().countApproved(article))).isEqualTo(1);
        assertThat(press.in(() -> press.comments().threads(article, 1)).entries())
                .hasSize(1);
        assertThat(new AuditFixture(press).newest(Deed.COMMENT_REPORTED))
                .isEqualTo("READER  COMMENT_REPORTED COMMENT " + comment + " [reason: HATE]");
    }

    @Test
    void a_reader_reports_a_comment_once() {
        report(READER, ReportReason.HATE, "");
        assertThat(report(READER, ReportReason.SPAM, "Once more!")).isFalse();

        assertThat(report(reader("192.0.2.0/24", "Another program"), ReportReason.SPAM, ""))
                .isTrue();
        assertThat(report(reader("198.51.100.0/24", "Netscape 4"), ReportReason.SPAM, ""))
                .isTrue();
        assertThat(open().count()).isEqualTo(3);
        CommentId other = approved(press, article, "And you as well.");
        assertThat(press.in(() -> press.reporting().report(new Complaint(other, ReportReason.OTHER, ""), READER)))
                .isTrue();
    }

    @Test
    void what_is_not_public_is_reported_by_nobody() {
        CommentId waiting = CommentFixture.submitted(press, article, "Not yet").comment();
        CommentId rejected = approved(press, article, "No more");
        CommentFixture.rejected(press, rejected);

        for (CommentId id : List.of(waiting, rejected, CommentId.random())) {
            assertThatThrownBy(() ->
                            press.in(() -> press.reporting().report(new Complaint(id, ReportReason.SPAM, ""), READER)))
                    .isInstanceOf(CommentNotPublic.class)
                    .hasMessage("There is no such comment");
            assertThat(press.in(() -> press.reports().reportable(id))).isEmpty();
        }
        assertThat(press.in(() -> press.reports().reportable(comment)))
                .hasValueSatisfying(
                        found -> assertThat(found.body().plainText()).contains("They are all crooks."));
    }

    @Test
    void from_one_network_so_many_are_taken_an_hour_and_repeats_count_as_none() {
        for (int i = 0; i < Reporting.LIMIT.most(); i++) {
            assertThat(report(reader("192.0.2.0/24", "Program " + i), ReportReason.SPAM, ""))
                    .isTrue();
        }
        assertThat(report(reader("192.0.2.0/24", "Program 0"), ReportReason.SPAM, ""))
                .isFalse();
        press.clock.advance(Duration.ofMinutes(20));

        assertThatExceptionOfType(TooManyReports.class)
                .isThrownBy(() -> report(READER, ReportReason.SPAM, ""))
                .satisfies(refusal -> assertThat(refusal.retryAfter()).isEqualTo(Duration.ofMinutes(40)));

        assertThat(report(reader("198.51.100.0/24", "Netscape 4"), ReportReason.SPAM, ""))
                .isTrue();
        press.clock.advance(Duration.ofMinutes(40));
        assertThat(report(READER, ReportReason.SPAM, "")).isTrue();
        press.clock.advance(Reporting.LIMIT.window());
        press.run(() -> press.reporting().sweep());
        assertThat(press.in(() -> press.em()
                        .createQuery("select count(t) from RecentTry t", Long.class)
                        .getSingleResult()))
                .isZero();
    }

    @Test
    void readers_who_report_at_the_same_moment_are_not_in_each_others_way() throws Exception {
        List<String> outcomes = Race.of(
                20, i -> String.valueOf(report(reader("192.0." + i % 10 + ".0/24", "Same"), ReportReason.SPAM, "")));

        assertThat(outcomes).containsOnly("true", "false");
        assertThat(outcomes.stream().filter("true"::equals)).hasSize(10);
        assertThat(open().count()).isEqualTo(10);
        assertThat(tray(comment)).isEqualTo(Tray.REPORTED);
    }

    @Test
    void of_one_comment_no_more_are_kept_than_anybody_reads() {
        for (int i = 0; i <= Reports.MOST_OPEN; i++) {
            report(reader("10.0." + i + ".0/24", "Netscape 4"), ReportReason.SPAM, "Text " + i);
        }

        assertThat(open().count()).isEqualTo(Reports.MOST_OPEN);
        assertThat(open().texts()).startsWith("Text 0", "Text 1").doesNotContain("Text " + Reports.MOST_OPEN);
    }

    @Test
    void who_reported_cannot_be_read_anywhere() {
        report(READER, ReportReason.OTHER, "");

        assertThat(press.database().everything()).doesNotContain("192.0.2").doesNotContain("Netscape");
    }

    @Test
    void what_was_written_and_by_whom_is_forgotten_after_the_term() {
        report(READER, ReportReason.OTHER, "He lives in Elm Street");
        Fading field = press.commentUseCases().fading().stream()
                .filter(each -> each.field().equals("comment-report"))
                .findFirst()
                .orElseThrow();
        press.clock.advance(Duration.ofDays(field.defaultDays()));
        assertThat(press.in(() -> field.count(press.clock.instant()))).isEqualTo(1);

        long last = press.in(() -> field.forget(press.clock.instant(), 0, 10));

        assertThat(press.in(() -> field.forget(press.clock.instant(), last, 10)))
                .isZero();
        assertThat(press.in(() -> field.count(press.clock.instant()))).isZero();
        assertThat(press.database().everything()).doesNotContain("Elm Street");
        assertThat(open().count()).isEqualTo(1);
        assertThat(report(READER, ReportReason.OTHER, "")).isTrue();
    }

    @Test
    void nothing_is_left_of_reports_when_the_author_takes_the_comment_back() {
        Receipt receipt = CommentFixture.submitted(press, article, "Mine");
        CommentFixture.approve(press, receipt.comment());
        press.run(() -> press.reporting()
                .report(new Complaint(receipt.comment(), ReportReason.OTHER, "He lives in Elm Street"), READER));

        press.run(() -> press.authoring().withdraw(receipt.token()));

        assertThat(tray(receipt.comment())).isEqualTo(Tray.WITHDRAWN);
        assertThat(press.database().everything()).doesNotContain("Elm Street");
    }

    @Test
    void a_report_holds_nothing_that_hides_or_turns_what_stands_beside_it() {
        report(READER, ReportReason.OTHER, " one\r\ntwo\u0000\u202Eeerht\ud800 <b>four</b> ");

        assertThat(open().texts()).containsExactly("one\ntwoeerht <b>four</b>");
        assertThat(Complaint.isTooLong("x".repeat(Complaint.MAX_TEXT) + "\u0000\r\n"))
                .isFalse();
        assertThat(Complaint.isTooLong("x".repeat(Complaint.MAX_TEXT + 1))).isTrue();
    }

    private boolean report(Circumstances sender, ReportReason reason, String text) {
        return press.in(() -> press.reporting().report(new Complaint(comment, reason, text), sender));
    }

    private static Circumstances reader(String network, String agent) {
        return new Circumstances(network, agent, true, null, false);
    }

    private OpenReports open() {
        return press.openReports(comment).orElseThrow();
    }

    private static Tray tray(CommentId id) {
        return press.in(() -> press.comments().byPublicId(id).orElseThrow().tray());
    }
}
