package org.letterpress.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.letterpress.comment.CommentFixture.submitted;
import static org.letterpress.comment.CommentFixture.version;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.letterpress.Press;
import org.letterpress.article.ArticleFixture;
import org.letterpress.comment.CommentId;
import org.letterpress.comment.CommentStatus;
import org.letterpress.moderation.BatchResult.Outcome;
import org.letterpress.staff.NotPermitted;
import org.letterpress.staff.Staff;
import org.letterpress.staff.StaffFixture;

@Tag("database")
@DisplayNameGeneration(ReplaceUnderscores.class)
class BulkDecidingTest {
    @RegisterExtension
    static final Press press = new Press();

    private final List<CommentId> waiting = new ArrayList<>();

    @BeforeEach
    void some_wait() {
        long article = ArticleFixture.given(press, "Debate");
        for (int i = 0; i < 5; i++) {
            waiting.add(submitted(press, article, "Opinion number " + i).comment());
        }
    }

    @Test
    void what_was_seen_is_decided_and_what_another_was_faster_with_is_skipped_with_their_name() {
        List<Ruling> rulings = rulings(Verdict.APPROVE);
        decide(waiting.get(1), Verdict.SPAM, StaffFixture.SECOND_MODERATOR);
        decide(waiting.get(3), Verdict.REJECT, StaffFixture.SECOND_MODERATOR);

        BatchResult result = press.bulkDeciding().decide(rulings, StaffFixture.MODERATOR);

        assertThat(result.items())
                .extracting(BatchResult.Item::outcome)
                .containsExactly(Outcome.DONE, Outcome.CONFLICT, Outcome.DONE, Outcome.CONFLICT, Outcome.DONE);
        assertThat(result.items().get(1).by()).contains("Sec Ond");
        assertThat(statuses())
                .containsExactly(
                        CommentStatus.APPROVED,
                        CommentStatus.SPAM,
                        CommentStatus.APPROVED,
                        CommentStatus.REJECTED,
                        CommentStatus.APPROVED);
        DecisionBatch batch =
                press.in(() -> press.decisions().batch(result.batch()).orElseThrow());
        assertThat(batch.asked()).isEqualTo(5);
        assertThat(batch.done()).isEqualTo(3);
        assertThat(batch.skippedBy()).isEqualTo("Sec Ond");
    }

    @Test
    void what_is_no_comment_is_unknown_and_what_is_named_twice_is_decided_once() {
        CommentId nowhere = CommentId.random();
        Ruling seen = new Ruling(waiting.get(0), version(press, waiting.get(0)), Verdict.REJECT);

        BatchResult result = press.bulkDeciding()
                .decide(List.of(seen, new Ruling(nowhere, 1, Verdict.REJECT), seen), StaffFixture.MODERATOR);

        assertThat(result.items()).extracting(BatchResult.Item::outcome).containsExactly(Outcome.DONE, Outcome.UNKNOWN);
    }

    @Test
    void a_batch_is_taken_back_but_for_what_came_after() {
        BatchResult result = press.bulkDeciding().decide(rulings(Verdict.SPAM), StaffFixture.MODERATOR);
        decide(waiting.get(2), Verdict.APPROVE, StaffFixture.SECOND_MODERATOR);

        BatchResult undone = press.bulkDeciding().undo(result.batch(), StaffFixture.MODERATOR);

        assertThat(undone.count(Outcome.DONE)).isEqualTo(4);
        assertThat(undone.items().get(2).by()).contains("Sec Ond");
        assertThat(statuses())
                .containsExactly(
                        CommentStatus.PENDING,
                        CommentStatus.PENDING,
                        CommentStatus.APPROVED,
                        CommentStatus.PENDING,
                        CommentStatus.PENDING);
        assertThat(press.bulkDeciding()
                        .undo(result.batch(), StaffFixture.MODERATOR)
                        .count(Outcome.DONE))
                .as("a second time")
                .isZero();
    }

    @Test
    void another_moderators_decisions_are_an_administrators_to_take_back() {
        BatchResult result = press.bulkDeciding().decide(rulings(Verdict.SPAM), StaffFixture.MODERATOR);
        long single =
                decide(waiting.get(0), Verdict.APPROVE, StaffFixture.MODERATOR).decision();

        assertThatExceptionOfType(NotPermitted.class)
                .isThrownBy(() -> press.bulkDeciding().undo(result.batch(), StaffFixture.SECOND_MODERATOR));
        assertThatExceptionOfType(NotPermitted.class)
                .isThrownBy(() -> press.run(() -> press.moderating().undo(single, StaffFixture.SECOND_MODERATOR)));
        press.run(() -> press.moderating().undo(single, StaffFixture.ADMIN));
        assertThat(press.bulkDeciding().undo(result.batch(), StaffFixture.ADMIN).count(Outcome.DONE))
                .isEqualTo(4);
    }

    @Test
    void a_batch_has_one_verdict_and_a_bounded_number_of_comments() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> press.bulkDeciding().decide(List.of(), StaffFixture.MODERATOR));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> press.bulkDeciding()
                        .decide(
                                List.of(
                                        new Ruling(waiting.get(0), 1, Verdict.SPAM),
                                        new Ruling(waiting.get(1), 1, Verdict.APPROVE)),
                                StaffFixture.MODERATOR));
        List<Ruling> many = new ArrayList<>();
        Collections.addAll(many, new Ruling(waiting.get(0), 1, Verdict.SPAM));
        while (many.size() <= BulkDeciding.MAX_RULINGS) {
            many.add(new Ruling(CommentId.random(), 1, Verdict.SPAM));
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> press.bulkDeciding().decide(many, StaffFixture.MODERATOR));
        assertThat(statuses()).containsOnly(CommentStatus.PENDING);
    }

    @Test
    void who_is_no_moderator_decides_nothing() {
        List<Ruling> rulings = rulings(Verdict.APPROVE);

        assertThatExceptionOfType(NotPermitted.class)
                .isThrownBy(() -> press.bulkDeciding().decide(rulings, StaffFixture.EDITOR));
        assertThat(statuses()).containsOnly(CommentStatus.PENDING);
    }

    private List<Ruling> rulings(Verdict verdict) {
        return waiting.stream()
                .map(id -> new Ruling(id, version(press, id), verdict))
                .toList();
    }

    private static Decided decide(CommentId id, Verdict verdict, Staff moderator) {
        int seen = version(press, id);
        return press.in(() -> press.moderating().decide(new Ruling(id, seen, verdict), moderator));
    }

    private List<CommentStatus> statuses() {
        return waiting.stream()
                .map(id -> press.in(
                        () -> press.comments().byPublicId(id).orElseThrow().status()))
                .toList();
    }
}
