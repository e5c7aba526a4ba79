package org.letterpress.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;
import static org.letterpress.comment.CommentFixture.submitted;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.letterpress.Press;
import org.letterpress.article.ArticleFixture;
import org.letterpress.article.Holding;
import org.letterpress.comment.Byline;
import org.letterpress.comment.Comment;
import org.letterpress.comment.CommentFixture;
import org.letterpress.comment.CommentId;
import org.letterpress.comment.CommentPolicy;
import org.letterpress.comment.CommentStatus;
import org.letterpress.comment.Receipt;
import org.letterpress.comment.Tray;
import org.letterpress.staff.NotPermitted;
import org.letterpress.staff.StaffFixture;
import org.letterpress.text.Writing;

/** What the desk says of how moderators do. */
@Tag("database")
@DisplayNameGeneration(ReplaceUnderscores.class)
class QualityTest {
    @RegisterExtension
    static final Press press = new Press();

    private long article;

    static IntStream seeds() {
        return IntStream.range(0, 4);
    }

    @BeforeEach
    void there_is_an_article() {
        article = ArticleFixture.given(press, "Debate");
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void random_histories_are_counted_as_by_hand(int seed) {
        Random random = new Random(seed);
        ModerationHistory history = new ModerationHistory(press, article, random);
        for (int event = 0; event < 400; event++) {
            history.happen();
            if (random.nextInt(20) == 0) {
                press.counting().countDue();
            }
        }
        press.counting().countDue();
        Quality quality = read();

        assertThat(quality.days()).hasSize(Quality.DAYS);
        quality.days().forEach(day -> same(day, history.on(day.date())));
        assertThat(quality.total().counts().decided()).isGreaterThan(20);
        assertThat(quality.total().counts().overturned()).isPositive();
        assertThat(quality.total().counts().reviews()).isPositive();
        assertThat(quality.total().held()).isNotEmpty();
        same(quality.total(), history.all());
        assertThat(quality.pending()).isEqualTo(history.waiting(Tray.PENDING));
        assertThat(quality.reviews()).isEqualTo(history.waiting(Tray.REVIEW));
    }

    private static void same(Quality.Day counted, ModerationHistory.Sum byHand) {
        assertThat(counted.counts()).as("%s", counted.date()).isEqualTo(byHand.counts());
        assertThat(counted.held()).as("%s", counted.date()).containsExactlyInAnyOrderElementsOf(byHand.held());
        assertThat(counted.times().count()).isEqualTo(byHand.counts().decided());
        for (int percent : new int[] {50, 95}) {
            byHand.percentile(percent)
                    .ifPresentOrElse(
                            right -> assertThat(seconds(counted, percent))
                                    .as("percentile %s of %s", percent, counted.date())
                                    .isCloseTo(right, within(right * Times.ERROR)),
                            () -> assertThat(counted.times().percentile(percent))
                                    .isEmpty());
        }
    }

    private static double seconds(Quality.Day day, int percent) {
        return day.times().percentile(percent).orElseThrow().toMillis() / 1000.0;
    }

    @Test
    void where_nothing_ever_happened_there_is_nothing_to_say() {
        press.counting().countDue();

        Quality quality = read();

        assertThat(quality.longest()).isEmpty();
        assertThat(quality.total().counts()).isEqualTo(new Quality.Counts(0, 0, 0, 0));
        assertThat(quality.total().times().percentile(95)).isEmpty();
        assertThat(quality.total().held()).isEmpty();
    }

    @Test
    void the_figures_are_four_queries_however_much_was_decided() {
        for (int i = 0; i < 30; i++) {
            CommentFixture.approved(press, article, "Remark " + i);
            submitted(press, article, "Waits " + i);
            press.clock.advance(Duration.ofHours(13));
        }
        press.counting().countDue();

        assertThat(press.statements(() -> press.quality().read(StaffFixture.MODERATOR)))
                .isPositive()
                .isLessThanOrEqualTo(4);
        assertThat(read().total().counts().decided()).isEqualTo(30);
    }

    @Test
    void what_has_waited_longest_since_its_author_did_something_is_named_and_found_in_the_queue() {
        Receipt edited = submitted(press, article, "Posted first, and edited.");
        press.clock.advance(Duration.ofHours(1));
        Receipt oldest = submitted(press, article, "Posted second.");
        Instant since = press.clock.instant();
        press.clock.advance(Duration.ofHours(1));
        submitted(press, article, "Posted last.");
        press.run(() -> press.authoring().edit(edited.token(), "Edited."));

        Quality.Oldest found = read().longest().orElseThrow();

        assertThat(found.publicId()).isEqualTo(oldest.comment().value());
        assertThat(found.since()).isEqualTo(since);
        QueuePage page =
                press.in(() -> press.queue().page(new QueueQuery(found.tray(), found.at(), 1), StaffFixture.MODERATOR));
        assertThat(page.cards()).extracting(QueueCard::publicId).containsExactly(found.publicId());
    }

    @Test
    void a_decision_that_is_overturned_long_after_it_was_counted_counts_as_such_on_its_own_day() {
        CommentId comment = CommentFixture.approved(press, article, "A remark.");
        press.counting().countDue();
        assertThat(counts()).isEqualTo(new Quality.Counts(1, 0, 0, 0));
        press.clock.advance(Duration.ofDays(20));

        CommentFixture.rejected(press, comment);
        press.counting().countDue();

        assertThat(counts()).isEqualTo(new Quality.Counts(1, 1, 0, 0));
        assertThat(read().days().get(Quality.DAYS - 1 - 20).counts().overturned())
                .isEqualTo(1);
    }

    @Test
    void what_undoes_an_overturning_ends_it() {
        CommentId comment = CommentFixture.approved(press, article, "A remark.");
        int version = CommentFixture.version(press, comment);
        Decided overturning = press.in(() ->
                press.moderating().decide(new Ruling(comment, version, Verdict.SPAM), StaffFixture.SECOND_MODERATOR));
        press.counting().countDue();
        assertThat(counts().overturned()).isEqualTo(1);

        press.run(() -> press.moderating().undo(overturning.decision(), StaffFixture.SECOND_MODERATOR));
        press.counting().countDue();

        assertThat(counts()).isEqualTo(new Quality.Counts(1, 0, 0, 0));
    }

    @Test
    void what_leaves_the_thirty_days_is_counted_no_more() {
        CommentFixture.approved(press, article, "A remark.");
        press.counting().countDue();

        press.clock.advance(Duration.ofDays(Quality.DAYS - 1));
        assertThat(counts().decided()).isEqualTo(1);
        press.clock.advance(Duration.ofDays(1));
        assertThat(counts().decided()).isZero();
    }

    @Test
    void what_came_here_with_its_decision_or_from_elsewhere_disturbs_nothing() {
        for (CommentStatus elsewhere : List.of(CommentStatus.PENDING, CommentStatus.APPROVED)) {
            CommentId imported = imported(elsewhere);
            CommentFixture.rejected(press, imported);
        }
        press.counting().countDue();

        assertThat(counts()).isEqualTo(new Quality.Counts(0, 0, 0, 0));
    }

    @Test
    void what_the_site_decides_by_itself_is_nobodys_first_decision() {
        CommentPolicy policy = new CommentPolicy(true, Holding.FINDINGS, true, true, 0, "Anonymous");
        press.run(() -> press.discussing().change(policy, StaffFixture.ADMIN));
        CommentId comment = submitted(press, article, "A remark.").comment();
        press.clock.advance(Duration.ofDays(3));
        CommentFixture.rejected(press, comment);
        press.counting().countDue();

        assertThat(counts()).isEqualTo(new Quality.Counts(0, 0, 0, 0));
    }

    @Test
    void to_be_asked_for_another_text_is_an_answer_and_a_moderators_own_words_are_none() {
        Receipt receipt = submitted(press, article, "A remark.");
        CommentId id = receipt.comment();
        Rephrase wish = new Rephrase(id, CommentFixture.version(press, id), "A better remark.");
        press.run(() -> press.rephrasing().rephrase(wish, StaffFixture.MODERATOR));
        press.counting().countDue();
        assertThat(counts()).isEqualTo(new Quality.Counts(0, 0, 0, 0));

        press.clock.advance(Duration.ofMinutes(10));
        Ruling back = new Ruling(id, CommentFixture.version(press, id), Verdict.RETURN, ReasonCode.UNCLEAR, null);
        press.run(() -> press.moderating().decide(back, StaffFixture.MODERATOR));
        press.counting().countDue();

        assertThat(counts()).isEqualTo(new Quality.Counts(1, 0, 0, 0));
        assertThat(seconds(read().total(), 50)).isCloseTo(600, within(600 * Times.ERROR));
        assertThat(read().pending()).isZero();

        press.run(() -> press.authoring().edit(receipt.token(), "Another remark."));
        CommentFixture.rejected(press, id);
        press.counting().countDue();
        assertThat(counts()).isEqualTo(new Quality.Counts(2, 0, 0, 0));
    }

    @Test
    void nobody_waits_for_a_decision_about_what_the_staff_says() {
        CommentId comment = CommentFixture.approved(press, article, "A remark.");
        StaffReply reply = new StaffReply(comment, CommentFixture.version(press, comment), "Thank you.");
        press.run(() -> press.replying().reply(reply, StaffFixture.MODERATOR));
        press.counting().countDue();

        assertThat(counts()).isEqualTo(new Quality.Counts(1, 0, 0, 0));
    }

    private CommentId imported(CommentStatus status) {
        Instant longAgo = press.clock.instant().minus(Duration.ofDays(3_000));
        return press.in(() -> {
            Comment comment =
                    new Comment(article, new Byline("Old", "old@example.org", null), Writing.typed("Old"), longAgo);
            comment.keepDecision(status);
            press.comments().add(comment);
            return comment.publicId();
        });
    }

    @Test
    void what_is_erased_afterwards_stays_counted() {
        Receipt receipt = submitted(press, article, "A remark.");
        CommentFixture.rejected(press, receipt.comment());
        press.run(() -> press.authoring().erase(receipt.token()));
        press.counting().countDue();

        assertThat(counts()).isEqualTo(new Quality.Counts(1, 0, 0, 0));
        assertThat(read().longest()).isEmpty();
    }

    @Test
    void a_server_that_is_stopped_while_it_counts_leaves_nothing_out_and_counts_nothing_twice() {
        for (int i = 0; i < 3; i++) {
            CommentFixture.approved(press, article, "Remark " + i);
        }
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> press.run(() -> {
                    assertThat(press.counting().countPiece()).isEqualTo(3);
                    press.em().flush();
                    throw new IllegalStateException("stopped");
                }));
        assertThat(counts().decided()).isZero();

        press.counting().countDue();
        press.counting().countDue();

        assertThat(counts().decided()).isEqualTo(3);
    }

    @Test
    void servers_that_count_at_the_same_time_while_others_decide_count_each_once() throws Exception {
        CommentFixture.approved(press, article, "The first remark.");
        press.counting().countDue();
        ExecutorService servers = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Boolean>> work = IntStream.range(0, 40)
                    .mapToObj(i -> (Callable<Boolean>) () -> {
                        if (i % 2 == 0) {
                            CommentFixture.approved(press, article, "Remark " + i);
                        } else {
                            press.counting().countDue();
                        }
                        return true;
                    })
                    .toList();
            for (Future<Boolean> done : servers.invokeAll(work)) {
                assertThat(done.get()).isTrue();
            }
        } finally {
            servers.shutdownNow();
        }
        press.counting().countDue();

        assertThat(counts().decided()).isEqualTo(21);
        assertThat(read().total().times().count()).isEqualTo(21);
    }

    @Test
    void only_moderators_read_them() {
        assertThatExceptionOfType(NotPermitted.class)
                .isThrownBy(() -> press.in(() -> press.quality().read(StaffFixture.EDITOR)));
    }

    private static Quality.Counts counts() {
        return read().total().counts();
    }

    private static Quality read() {
        return press.in(() -> press.quality().read(StaffFixture.MODERATOR));
    }
}
