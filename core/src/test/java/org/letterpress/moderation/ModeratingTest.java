package org.letterpress.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.letterpress.comment.CommentFixture.submitted;
import static org.letterpress.comment.CommentFixture.version;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.letterpress.Press;
import org.letterpress.article.ArticleFixture;
import org.letterpress.comment.CommentId;
import org.letterpress.comment.CommentStatus;
import org.letterpress.comment.Tray;
import org.letterpress.staff.NotPermitted;
import org.letterpress.staff.Staff;
import org.letterpress.staff.StaffFixture;

@Tag("database")
@DisplayNameGeneration(ReplaceUnderscores.class)
class ModeratingTest {
    @RegisterExtension
    static final Press press = new Press();

    @Test
    void an_approved_comment_is_public_and_the_decision_recorded() {
        long article = ArticleFixture.given(press, "Debate");
        CommentId id = submitted(press, article, "I disagree.").comment();

        Decided decided = decide(id, Verdict.APPROVE, StaffFixture.MODERATOR);

        assertThat(decided.status()).isEqualTo(CommentStatus.APPROVED);
        assertThat(press.in(() -> press.comments().countApproved(article))).isEqualTo(1);
        Decision recorded = latest(id);
        assertThat(recorded.moderatorName()).isEqualTo("Mo Derator");
        assertThat(recorded.from()).isEqualTo(CommentStatus.PENDING);
        assertThat(recorded.to()).isEqualTo(CommentStatus.APPROVED);
        assertThat(recorded.decidedAt()).isEqualTo(press.clock.instant());
    }

    @Test
    void every_decision_can_be_decided_anew() {
        CommentId id = submitted(press, ArticleFixture.given(press, "Debate"), "Buy now")
                .comment();

        for (Verdict verdict : List.of(Verdict.APPROVE, Verdict.SPAM, Verdict.REJECT, Verdict.APPROVE, Verdict.HOLD)) {
            assertThat(decide(id, verdict, StaffFixture.MODERATOR).status()).isEqualTo(verdict.status());
        }
    }

    @Test
    void the_second_moderator_is_told_who_was_first_and_when() {
        CommentId id =
                submitted(press, ArticleFixture.given(press, "Debate"), "Hm.").comment();
        int seen = version(press, id);
        decide(id, Verdict.APPROVE, StaffFixture.MODERATOR);
        press.clock.advance(Duration.ofMinutes(3));

        assertThatExceptionOfType(AlreadyDecided.class)
                .isThrownBy(() -> press.in(() ->
                        press.moderating().decide(new Ruling(id, seen, Verdict.SPAM), StaffFixture.SECOND_MODERATOR)))
                .satisfies(refusal -> {
                    assertThat(refusal.decidedBy()).contains("Mo Derator");
                    assertThat(refusal.decidedAt())
                            .contains(press.clock.instant().minus(Duration.ofMinutes(3)));
                    assertThat(refusal.status()).isEqualTo(CommentStatus.APPROVED);
                });
    }

    @Test
    void of_moderators_who_decide_at_the_same_moment_exactly_one_wins() throws Exception {
        CommentId id =
                submitted(press, ArticleFixture.given(press, "Debate"), "Hm.").comment();
        int seen = version(press, id);
        ExecutorService moderators = Executors.newFixedThreadPool(8);
        try {
            Callable<Boolean> rule = () -> {
                try {
                    press.run(() ->
                            press.moderating().decide(new Ruling(id, seen, Verdict.REJECT), StaffFixture.MODERATOR));
                    return true;
                } catch (AlreadyDecided e) {
                    return false;
                }
            };
            List<Future<Boolean>> outcomes = moderators.invokeAll(java.util.Collections.nCopies(8, rule));

            int winners = 0;
            for (Future<Boolean> outcome : outcomes) {
                winners += outcome.get() ? 1 : 0;
            }
            assertThat(winners).isEqualTo(1);
        } finally {
            moderators.shutdownNow();
        }
    }

    @Test
    void who_is_no_moderator_decides_nothing() {
        CommentId id =
                submitted(press, ArticleFixture.given(press, "Debate"), "Hm.").comment();

        assertThatExceptionOfType(NotPermitted.class)
                .isThrownBy(() -> decide(id, Verdict.APPROVE, StaffFixture.EDITOR));
        assertThat(decide(id, Verdict.APPROVE, StaffFixture.ADMIN).status()).isEqualTo(CommentStatus.APPROVED);
    }

    @Test
    void the_queue_is_paged_oldest_first_and_leaves_nothing_out() {
        long article = ArticleFixture.given(press, "Debate");
        for (int i = 0; i < 7; i++) {
            submitted(press, article, "Comment " + i);
            if (i % 2 == 0) { // two share each instant
                press.clock.advance(Duration.ofSeconds(1));
            }
        }

        List<String> seen = new java.util.ArrayList<>();
        QueueCursor cursor = QueueCursor.START;
        QueuePage page;
        do {
            page = page(cursor);
            page.cards().forEach(card -> seen.add(card.body().plainText().strip()));
            cursor =
                    page.next().flatMap(next -> QueueCursor.parse(next.token())).orElse(QueueCursor.START);
        } while (page.next().isPresent());

        assertThat(seen)
                .containsExactly(
                        "Comment 0", "Comment 1", "Comment 2", "Comment 3", "Comment 4", "Comment 5", "Comment 6");
        assertThat(press.counts()).containsEntry(Tray.PENDING, 7L).containsEntry(Tray.SPAM, 0L);
    }

    private static QueuePage page(QueueCursor after) {
        return press.in(() -> press.queue().page(new QueueQuery(Tray.PENDING, after, 3), StaffFixture.MODERATOR));
    }

    private static Decided decide(CommentId id, Verdict verdict, Staff moderator) {
        int seen = version(press, id);
        return press.in(() -> press.moderating().decide(new Ruling(id, seen, verdict), moderator));
    }

    private static Decision latest(CommentId id) {
        return press.in(() -> press.comments()
                .byPublicId(id)
                .flatMap(comment -> press.decisions().latest(java.util.Objects.requireNonNull(comment.id())))
                .orElseThrow());
    }
}
