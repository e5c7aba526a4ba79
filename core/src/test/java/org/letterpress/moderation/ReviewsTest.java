package org.letterpress.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.letterpress.comment.CommentFixture.submitted;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.letterpress.Press;
import org.letterpress.article.ArticleFixture;
import org.letterpress.comment.Comment;
import org.letterpress.comment.CommentFixture;
import org.letterpress.comment.CommentStatus;
import org.letterpress.comment.Receipt;
import org.letterpress.staff.Staff;
import org.letterpress.staff.StaffFixture;

/** What an author asks to have reviewed goes to somebody else than who refused it, whichever way is tried. */
@Tag("database")
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReviewsTest {
    private static final Staff FIRST = StaffFixture.MODERATOR;
    private static final Staff OTHER = StaffFixture.SECOND_MODERATOR;
    private static final Staff LEAD = StaffFixture.ADMIN;

    @RegisterExtension
    static final Press press = new Press();

    @SuppressWarnings("NullAway.Init") // made before each test
    private Receipt receipt;

    @BeforeEach
    void a_comment_waits() {
        receipt = submitted(press, ArticleFixture.given(press, "Debate"), "I disagree.");
    }

    @Test
    void who_refused_it_cannot_review_it_and_somebody_else_can() {
        decide(Verdict.REJECT, FIRST);
        appeal();

        for (Verdict verdict : Verdict.values()) {
            refused(verdict, FIRST);
        }
        assertThat(decide(Verdict.APPROVE, OTHER).status()).isEqualTo(CommentStatus.APPROVED);
    }

    @Test
    void nor_can_they_together_with_other_comments() {
        decide(Verdict.SPAM, FIRST);
        appeal();

        BatchResult result = press.bulkDeciding().decide(List.of(ruling(Verdict.APPROVE)), FIRST);

        assertThat(result.items()).extracting(BatchResult.Item::outcome).containsExactly(BatchResult.Outcome.CONFLICT);
        assertThat(stored().isUnderAppeal()).isTrue();
    }

    @Test
    void nor_can_they_put_it_in_other_words() {
        decide(Verdict.REJECT, FIRST);
        appeal();

        assertThatExceptionOfType(AnotherMustReview.class).isThrownBy(() -> rephrase("I agree.", FIRST));
        decide(Verdict.APPROVE, OTHER);
        assertThatExceptionOfType(AnotherMustReview.class).isThrownBy(() -> rephrase("I agree.", FIRST));
        assertThat(stored().source()).isEqualTo("I disagree.");
    }

    @Test
    void who_only_puts_it_in_other_words_may_review_it_and_who_refused_it_still_may_not() {
        decide(Verdict.REJECT, FIRST);
        appeal();
        rephrase("I do not quite agree.", OTHER);

        assertThat(stored().isUnderAppeal()).isTrue();
        refused(Verdict.APPROVE, FIRST);
        assertThat(decide(Verdict.APPROVE, OTHER).status()).isEqualTo(CommentStatus.APPROVED);
        rephrase("I do not agree.", OTHER);
        refused(Verdict.REJECT, FIRST);
    }

    @Test
    void who_refused_it_may_answer_it_once_it_is_public() {
        decide(Verdict.REJECT, FIRST);
        appeal();
        assertThatExceptionOfType(AnotherMustReview.class).isThrownBy(() -> reply(FIRST));
        decide(Verdict.APPROVE, OTHER);

        assertThat(reply(FIRST).status()).isEqualTo(CommentStatus.APPROVED);
    }

    @Test
    void nor_can_they_take_their_refusal_back_once_a_review_is_asked_for() {
        long refusal = decide(Verdict.REJECT, FIRST).decision();
        appeal();

        assertThatExceptionOfType(AlreadyDecided.class)
                .isThrownBy(() -> press.run(() -> press.moderating().undo(refusal, FIRST)));
    }

    @Test
    void nor_after_the_other_has_taken_the_answer_back() {
        decide(Verdict.REJECT, FIRST);
        appeal();
        long answer = decide(Verdict.APPROVE, OTHER).decision();
        undo(answer, OTHER);

        assertThat(stored().isUnderAppeal()).isTrue();
        refused(Verdict.REJECT, FIRST);
        assertThat(decide(Verdict.REJECT, OTHER).status()).isEqualTo(CommentStatus.REJECTED);
    }

    @Test
    void nor_after_a_lead_has_taken_the_answer_back() {
        decide(Verdict.REJECT, FIRST);
        appeal();
        undo(decide(Verdict.APPROVE, OTHER).decision(), LEAD);

        refused(Verdict.APPROVE, FIRST);
        assertThat(decide(Verdict.APPROVE, LEAD).status()).isEqualTo(CommentStatus.APPROVED);
    }

    @Test
    void nor_after_the_other_has_held_it() {
        decide(Verdict.REJECT, FIRST);
        appeal();
        decide(Verdict.HOLD, OTHER);

        refused(Verdict.REJECT, FIRST);
        assertThat(decide(Verdict.APPROVE, OTHER).status()).isEqualTo(CommentStatus.APPROVED);
    }

    @Test
    void nor_do_they_overrule_the_answer() {
        decide(Verdict.REJECT, FIRST);
        appeal();
        decide(Verdict.APPROVE, OTHER);

        refused(Verdict.REJECT, FIRST);
        assertThat(decide(Verdict.REJECT, LEAD).status()).isEqualTo(CommentStatus.REJECTED);
        refused(Verdict.SPAM, FIRST);
    }

    @Test
    void a_lead_who_refused_it_does_not_take_the_answer_back() {
        decide(Verdict.REJECT, LEAD);
        appeal();
        BatchResult answer = press.bulkDeciding().decide(List.of(ruling(Verdict.APPROVE)), OTHER);
        long decision = press.in(() -> press.decisions().ofBatch(answer.batch()).get(0));

        assertThatExceptionOfType(AnotherMustReview.class).isThrownBy(() -> undo(decision, LEAD));
        assertThat(press.bulkDeciding().undo(answer.batch(), LEAD).items())
                .extracting(BatchResult.Item::outcome)
                .containsExactly(BatchResult.Outcome.CONFLICT);
        assertThat(stored().status()).isEqualTo(CommentStatus.APPROVED);
    }

    @Test
    void who_put_a_refusal_in_force_again_does_not_review_it_either() {
        decide(Verdict.REJECT, FIRST);
        long approval = decide(Verdict.APPROVE, OTHER).decision();
        undo(approval, OTHER);
        appeal();

        refused(Verdict.REJECT, FIRST);
        refused(Verdict.REJECT, OTHER);
        assertThat(decide(Verdict.APPROVE, LEAD).status()).isEqualTo(CommentStatus.APPROVED);
    }

    @Test
    void who_only_decided_about_an_edit_before_may_review_the_whole() {
        decide(Verdict.APPROVE, FIRST);
        press.run(() -> press.authoring().edit(receipt.token(), "I still disagree."));
        decide(Verdict.APPROVE, OTHER);
        decide(Verdict.REJECT, FIRST);
        appeal();

        refused(Verdict.APPROVE, FIRST);
        assertThat(decide(Verdict.APPROVE, OTHER).status()).isEqualTo(CommentStatus.APPROVED);
    }

    @Test
    void another_text_is_for_everybody_again() {
        decide(Verdict.REJECT, FIRST);
        appeal();
        decide(Verdict.APPROVE, OTHER);
        press.run(() -> press.authoring().edit(receipt.token(), "Something else."));

        decide(Verdict.APPROVE, FIRST);
        assertThat(decide(Verdict.REJECT, FIRST).status()).isEqualTo(CommentStatus.REJECTED);
    }

    private void refused(Verdict verdict, Staff moderator) {
        CommentStatus before = stored().status();
        assertThatExceptionOfType(AnotherMustReview.class).isThrownBy(() -> decide(verdict, moderator));
        assertThat(stored().status()).isEqualTo(before);
    }

    private void appeal() {
        press.run(() -> press.authoring().askForReview(receipt.token(), "Please."));
    }

    private Decided decide(Verdict verdict, Staff moderator) {
        Ruling ruling = ruling(verdict);
        return press.in(() -> press.moderating().decide(ruling, moderator));
    }

    private void rephrase(String text, Staff moderator) {
        Rephrase wish = new Rephrase(receipt.comment(), CommentFixture.version(press, receipt.comment()), text);
        press.run(() -> press.rephrasing().rephrase(wish, moderator));
    }

    private Decided reply(Staff moderator) {
        int seen = CommentFixture.version(press, receipt.comment());
        return press.in(() -> press.replying().reply(new StaffReply(receipt.comment(), seen, "Thank you."), moderator));
    }

    private Ruling ruling(Verdict verdict) {
        int seen = CommentFixture.version(press, receipt.comment());
        return new Ruling(receipt.comment(), seen, verdict, ReasonCode.UNCLEAR, null);
    }

    private void undo(long decision, Staff moderator) {
        press.run(() -> press.moderating().undo(decision, moderator));
    }

    private Comment stored() {
        return press.in(() -> press.comments().byPublicId(receipt.comment()).orElseThrow());
    }
}
