package org.letterpress.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.groups.Tuple.tuple;
import static org.letterpress.comment.CommentFixture.submitted;
import static org.letterpress.comment.CommentFixture.version;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.letterpress.Press;
import org.letterpress.article.ArticleFixture;
import org.letterpress.comment.Byline;
import org.letterpress.comment.Comment;
import org.letterpress.comment.CommentGroup;
import org.letterpress.comment.CommentGroup.Extent;
import org.letterpress.comment.CommentGroup.Grounds;
import org.letterpress.comment.CommentId;
import org.letterpress.comment.CommentStatus;
import org.letterpress.comment.Receipt;
import org.letterpress.comment.Tray;
import org.letterpress.moderation.Selections.Wish;
import org.letterpress.site.Transactions;
import org.letterpress.staff.NotPermitted;
import org.letterpress.staff.Race;
import org.letterpress.staff.Staff;
import org.letterpress.staff.StaffFixture;
import org.letterpress.text.Writing;

@Tag("database")
@DisplayNameGeneration(ReplaceUnderscores.class)
class SweepingTest {
    @RegisterExtension
    static final Press press = new Press();

    private static final Order REJECT = new Order(Verdict.REJECT, ReasonCode.DUPLICATE, "Once is enough.");

    private long article;

    @BeforeEach
    void there_is_an_article() {
        article = ArticleFixture.given(press, "Debate");
    }

    @Test
    void thousands_by_one_author_are_decided_and_taken_back_in_pieces() {
        List<CommentId> mine = written(2_500, "maud@example.org");
        List<CommentId> others = written(3, "ned@example.org");
        Selection selection = selected(mine.get(0));
        assertThat(selection.size()).isEqualTo(2_500);

        long batch = press.sweeping().begin(selection, REJECT, StaffFixture.MODERATOR);

        assertThat(sweep(batch).state()).isEqualTo(Sweep.State.DECIDING);
        assertThat(sweep(batch).done()).as("at once").isEqualTo(100);
        workAll();
        assertThat(sweep(batch).state()).isEqualTo(Sweep.State.ENDED);
        assertThat(sweep(batch).done()).isEqualTo(2_500);
        assertThat(batch(batch).done()).isEqualTo(2_500);
        assertThat(count(CommentStatus.REJECTED)).isEqualTo(2_500);
        assertThat(others).allMatch(id -> status(id) == CommentStatus.PENDING);

        press.sweeping().undo(batch, StaffFixture.MODERATOR);
        assertThat(sweep(batch).undone()).as("at once").isEqualTo(100);
        workAll();
        assertThat(sweep(batch).undone()).isEqualTo(2_500);
        assertThat(sweep(batch).kept()).isZero();
        assertThat(count(CommentStatus.PENDING)).isEqualTo(2_503);
    }

    @Test
    void what_came_in_after_the_count_is_not_touched_and_what_changed_is_told_with_who_was_first() {
        List<CommentId> mine = written(6, "maud@example.org");
        Receipt edited = submitted(press, article, "Say it once");
        Selection selection = selected(mine.get(0));
        Selection single = selected(edited.comment());
        List<CommentId> late = written(2, "maud@example.org");
        decide(mine.get(1), Verdict.APPROVE, StaffFixture.SECOND_MODERATOR);
        decide(mine.get(4), Verdict.SPAM, StaffFixture.SECOND_MODERATOR);
        press.run(() -> press.authoring().edit(edited.token(), "Say it otherwise"));

        long batch = press.sweeping().begin(selection, REJECT, StaffFixture.MODERATOR);
        long none = press.sweeping().begin(single, REJECT, StaffFixture.MODERATOR);

        assertThat(mine.stream().map(SweepingTest::status))
                .containsExactly(
                        CommentStatus.REJECTED,
                        CommentStatus.APPROVED,
                        CommentStatus.REJECTED,
                        CommentStatus.REJECTED,
                        CommentStatus.SPAM,
                        CommentStatus.REJECTED);
        assertThat(late).allMatch(id -> status(id) == CommentStatus.PENDING);
        assertThat(batch(batch).done()).isEqualTo(4);
        assertThat(batch(batch).skippedBy()).isEqualTo("Sec Ond");
        assertThat(misses(batch))
                .extracting(MissLine::comment, MissLine::by)
                .containsExactlyInAnyOrder(
                        tuple(mine.get(1).value(), "Sec Ond"), tuple(mine.get(4).value(), "Sec Ond"));
        assertThat(sweep(none).done()).isZero();
        assertThat(misses(none)).singleElement().extracting(MissLine::by).isNull();
        assertThat(status(edited.comment())).isEqualTo(CommentStatus.PENDING);
    }

    @Test
    void the_reason_goes_with_each_decision_and_stays_nowhere_else() {
        List<CommentId> mine = written(2, "maud@example.org");

        press.sweeping().begin(selected(mine.get(0)), REJECT, StaffFixture.MODERATOR);

        press.run(() -> mine.forEach(id -> {
            Decision decision = press.decisions().latest(key(id)).orElseThrow();
            assertThat(decision.reason()).contains("Once is enough.");
            assertThat(decision.reasonCode()).contains(ReasonCode.DUPLICATE);
            assertThat(decision.moderatorName()).isEqualTo("Mo Derator");
        }));
        assertThat(press.database().everything().lines().filter(line -> line.contains("Once is enough.")))
                .hasSize(2);
    }

    @Test
    void who_goes_on_after_a_server_was_stopped_decides_nothing_twice() {
        List<CommentId> mine = written(130, "maud@example.org");
        Selection selection = selected(mine.get(0));
        Sweeping dying = new ModerationUseCases(press.em(), press.clock).sweeping(dyingAfter(60));
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> dying.begin(selection, REJECT, StaffFixture.MODERATOR));
        int before = count(CommentStatus.REJECTED);
        assertThat(before).isBetween(1, 99);
        assertThat(press.sweeping().workNext()).as("while the lease lasts").isFalse();

        press.clock.advance(Duration.ofMinutes(3));
        workAll();

        assertThat(count(CommentStatus.REJECTED)).isEqualTo(130);
        assertThat(press.in(() -> press.em()
                        .createQuery("select count(d) from Decision d", Long.class)
                        .getSingleResult()))
                .isEqualTo(130);
    }

    @Test
    void of_many_who_decide_at_once_each_comment_has_one_winner() throws Exception {
        List<CommentId> mine = written(120, "maud@example.org");
        Selection selection = selected(mine.get(0));
        int fresh = version(press, mine.get(0));
        ConcurrentLinkedQueue<Long> batches = new ConcurrentLinkedQueue<>();

        Race.of(6, i -> {
            Staff moderator = i % 2 == 0 ? StaffFixture.MODERATOR : StaffFixture.SECOND_MODERATOR;
            if (i < 3) {
                batches.add(press.sweeping().begin(selection, new Order(Verdict.SPAM), moderator));
            } else {
                mine.stream().skip(i * 7L).limit(20).forEach(id -> tryToApprove(id, fresh, moderator));
                written(1, "maud@example.org");
            }
            workAll();
            return "";
        });

        int swept = batches.stream().mapToInt(batch -> batch(batch).done()).sum();
        int skipped = batches.stream().mapToInt(batch -> sweep(batch).skipped()).sum();
        assertThat(swept).isEqualTo(count(CommentStatus.SPAM));
        assertThat(swept + count(CommentStatus.APPROVED)).isEqualTo(120);
        assertThat(swept + skipped).isEqualTo(3 * 120);
        assertThat(count(CommentStatus.PENDING)).as("late ones").isEqualTo(3);
        assertThat(batches).allMatch(batch -> sweep(batch).state() == Sweep.State.ENDED);
    }

    @Test
    void taking_back_stops_what_is_not_decided_yet_and_leaves_what_came_after() {
        List<CommentId> mine = written(150, "maud@example.org");
        long batch = press.sweeping().begin(selected(mine.get(0)), REJECT, StaffFixture.MODERATOR);
        decide(mine.get(5), Verdict.APPROVE, StaffFixture.SECOND_MODERATOR);

        press.sweeping().undo(batch, StaffFixture.MODERATOR);
        workAll();

        assertThat(sweep(batch).undone()).isEqualTo(99);
        assertThat(sweep(batch).kept()).isEqualTo(1);
        assertThat(misses(batch)).singleElement().extracting(MissLine::by).isEqualTo("Sec Ond");
        assertThat(count(CommentStatus.PENDING)).isEqualTo(149);
        assertThat(status(mine.get(5))).isEqualTo(CommentStatus.APPROVED);
    }

    @Test
    void it_is_taken_back_as_any_batch_is() {
        List<CommentId> mine = written(150, "maud@example.org");
        long batch = press.sweeping().begin(selected(mine.get(0)), REJECT, StaffFixture.MODERATOR);

        BatchResult undone = press.bulkDeciding().undo(batch, StaffFixture.MODERATOR);

        assertThat(undone.count(BatchResult.Outcome.DONE)).isEqualTo(100);
        assertThat(press.sweeping().workNext()).isFalse();
        assertThat(count(CommentStatus.PENDING)).isEqualTo(150);
    }

    @Test
    void another_moderators_is_an_administrators_to_take_back() {
        CommentId mine = written(1, "maud@example.org").get(0);
        long batch = press.sweeping().begin(selected(mine), REJECT, StaffFixture.MODERATOR);

        assertThatExceptionOfType(NotPermitted.class)
                .isThrownBy(() -> press.sweeping().undo(batch, StaffFixture.SECOND_MODERATOR));
        assertThat(status(mine)).isEqualTo(CommentStatus.REJECTED);
        press.sweeping().undo(batch, StaffFixture.ADMIN);
        assertThat(status(mine)).isEqualTo(CommentStatus.PENDING);
    }

    @Test
    void a_review_that_another_must_give_is_skipped() {
        Receipt receipt = submitted(press, article, "Look at this again");
        decide(receipt.comment(), Verdict.REJECT, StaffFixture.MODERATOR);
        press.run(() -> press.authoring().askForReview(receipt.token(), "Please"));
        Selection selection = selected(receipt.comment(), Tray.REVIEW);

        long batch = press.sweeping().begin(selection, new Order(Verdict.APPROVE), StaffFixture.MODERATOR);

        assertThat(misses(batch)).singleElement().extracting(MissLine::why).isEqualTo(SweepMiss.Why.REVIEW);
        assertThat(status(receipt.comment())).isEqualTo(CommentStatus.REJECTED);
    }

    @Test
    void it_is_recorded_and_each_decision_too() {
        List<CommentId> mine = written(3, "maud@example.org");

        long batch = press.sweeping().begin(selected(mine.get(0)), REJECT, StaffFixture.MODERATOR);
        press.sweeping().undo(batch, StaffFixture.MODERATOR);

        List<String> deeds = press.in(() -> press.em()
                .createQuery("select e.deed from AuditEntry e order by e.id", Object.class)
                .getResultStream()
                .map(Object::toString)
                .toList());
        assertThat(deeds).containsSubsequence("BATCH_ORDERED", "COMMENT_REJECTED", "BATCH_RECALLED", "DECISION_UNDONE");
        assertThat(deeds.stream().filter("COMMENT_REJECTED"::equals)).hasSize(3);
    }

    @Test
    void who_is_no_moderator_selects_and_decides_nothing() {
        CommentId mine = written(1, "maud@example.org").get(0);
        Selection selection = selected(mine);
        Wish wish = new Wish(Grounds.AUTHOR, mine.value(), Tray.PENDING);

        assertThatExceptionOfType(NotPermitted.class)
                .isThrownBy(() -> press.run(() -> selections().find(wish, StaffFixture.EDITOR)));
        assertThatExceptionOfType(NotPermitted.class)
                .isThrownBy(() -> press.sweeping().begin(selection, REJECT, StaffFixture.EDITOR));
        assertThat(status(mine)).isEqualTo(CommentStatus.PENDING);
    }

    @Test
    void a_selection_that_this_moderator_did_not_get_is_none() {
        CommentId mine = written(1, "maud@example.org").get(0);
        Wish wish = new Wish(Grounds.AUTHOR, mine.value(), Tray.PENDING);
        String sealed = press.in(() -> {
            CommentGroup group = selections().find(wish, StaffFixture.MODERATOR).orElseThrow();
            return selections().sealed(wish, group, StaffFixture.MODERATOR);
        });

        assertThat(selections().opened(sealed, StaffFixture.MODERATOR)).isPresent();
        assertThat(selections().opened(sealed, StaffFixture.SECOND_MODERATOR)).isEmpty();
        assertThat(selections().opened(sealed.replace("PENDING", "SPAM"), StaffFixture.MODERATOR))
                .isEmpty();
        assertThat(List.of("", ".", "a.b.c.d", "AUTHOR.PENDING.."))
                .allMatch(text ->
                        selections().opened(text, StaffFixture.MODERATOR).isEmpty());
    }

    @Test
    void nothing_selected_is_nothing_to_decide() {
        Selection empty = new Selection(Grounds.HOST, Tray.PENDING, List.of());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> press.sweeping().begin(empty, REJECT, StaffFixture.MODERATOR));
    }

    private static Selections selections() {
        return new ModerationUseCases(press.em(), press.clock).selections(press.transactions());
    }

    private static Selection selected(CommentId like) {
        return selected(like, Tray.PENDING);
    }

    /** As a page shows it, and takes it back from its form. */
    private static Selection selected(CommentId like, Tray tray) {
        Wish wish = new Wish(Grounds.AUTHOR, like.value(), tray);
        String sealed = press.in(() -> {
            CommentGroup group = selections().find(wish, StaffFixture.MODERATOR).orElseThrow();
            assertThat(group.extent()).isEqualTo(Extent.ALL);
            return selections().sealed(wish, group, StaffFixture.MODERATOR);
        });
        return press.in(
                () -> selections().opened(sealed, StaffFixture.MODERATOR).orElseThrow());
    }

    private List<CommentId> written(int howMany, String email) {
        List<CommentId> ids = new ArrayList<>();
        press.run(() -> IntStream.range(0, howMany).forEach(i -> {
            Comment comment = new Comment(
                    article,
                    new Byline("Maud", email, null),
                    Writing.typed("Opinion number " + i),
                    press.clock.instant());
            press.comments().add(comment);
            ids.add(comment.publicId());
        }));
        return ids;
    }

    /** A server that is stopped after so many transactions. */
    private static Transactions dyingAfter(int many) {
        return new Transactions() {
            private int left = many;

            @Override
            public <T> T alone(Supplier<T> work) {
                if (left-- <= 0) {
                    throw new IllegalStateException("stopped");
                }
                return press.in(work);
            }
        };
    }

    private static void workAll() {
        while (press.sweeping().workNext()) {
            // until nothing is left
        }
    }

    /** As it was when it came in. */
    private static void tryToApprove(CommentId id, int seen, Staff moderator) {
        try {
            press.run(() -> press.moderating().decide(new Ruling(id, seen, Verdict.APPROVE), moderator));
        } catch (AlreadyDecided late) {
            // somebody else has it
        }
    }

    private static void decide(CommentId id, Verdict verdict, Staff moderator) {
        int seen = version(press, id);
        press.run(() -> press.moderating().decide(new Ruling(id, seen, verdict), moderator));
    }

    private static Sweep sweep(long batch) {
        return press.in(
                () -> new Sweeps(press.em()).byId(batch, StaffFixture.MODERATOR).orElseThrow());
    }

    private static DecisionBatch batch(long batch) {
        return press.in(() -> press.decisions().batch(batch).orElseThrow());
    }

    private static List<MissLine> misses(long batch) {
        return press.in(() -> new Sweeps(press.em()).misses(batch, 0, 1_000, StaffFixture.MODERATOR));
    }

    private static long key(CommentId id) {
        return Objects.requireNonNull(
                press.comments().byPublicId(id).orElseThrow().id());
    }

    private static CommentStatus status(CommentId id) {
        return press.in(() -> press.comments().byPublicId(id).orElseThrow().status());
    }

    private static int count(CommentStatus status) {
        return Math.toIntExact(press.in(() -> press.em()
                .createQuery("select count(c) from Comment c where c.status = :status", Long.class)
                .setParameter("status", status)
                .getSingleResult()));
    }
}
