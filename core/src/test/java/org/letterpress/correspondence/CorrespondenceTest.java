package org.letterpress.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.letterpress.Press;
import org.letterpress.article.ArticleFixture;
import org.letterpress.comment.Circumstances;
import org.letterpress.comment.CommentFixture;
import org.letterpress.comment.CommentId;
import org.letterpress.comment.CommentSubmission;
import org.letterpress.comment.Complaint;
import org.letterpress.comment.NotPossibleNow;
import org.letterpress.comment.Receipt;
import org.letterpress.comment.ReportReason;
import org.letterpress.comment.TooManyLetters;
import org.letterpress.moderation.Decided;
import org.letterpress.moderation.Rephrase;
import org.letterpress.moderation.Ruling;
import org.letterpress.moderation.StaffReply;
import org.letterpress.moderation.Verdict;
import org.letterpress.outbox.Letter;
import org.letterpress.outbox.LetterKind;
import org.letterpress.staff.StaffFixture;
import org.letterpress.text.Slug;

@Tag("database")
@DisplayNameGeneration(ReplaceUnderscores.class)
class CorrespondenceTest {
    private static final String ADA = "ada@example.org";
    private static final String BEN = "ben@example.org";

    @RegisterExtension
    static final Press press = new Press();

    private final House house = new House(press);

    @Test
    void who_comments_is_asked_whether_it_was_them_and_gets_the_receipt_once_they_said_so() {
        Receipt receipt = posted("Was that me?", ADA, null);

        Letter asking = only(LetterKind.CONFIRM_ADDRESS, ADA);
        assertThat(kinds(ADA)).containsExactly(LetterKind.CONFIRM_ADDRESS);
        String secret = secret(asking, "/confirm/");
        assertThat(press.in(() -> house.confirming().question(secret)))
                .hasValueSatisfying(
                        question -> assertThat(question.text().plainText()).contains("Was that me?"));
        assertThat(press.in(() -> house.confirming().confirm(secret))).isTrue();

        assertThat(only(LetterKind.RECEIPT, ADA).parameters().get(Letter.LINK))
                .isEqualTo("/receipt/" + receipt.token().value());
        assertThat(press.in(() -> house.confirming().confirm(secret))).isFalse();
    }

    @Test
    void nobody_is_told_of_decisions_before_they_confirmed_their_address() {
        Receipt receipt = posted("Unconfirmed", ADA, null);
        decided(receipt.comment(), Verdict.APPROVE);

        assertThat(kinds(ADA)).containsExactly(LetterKind.CONFIRM_ADDRESS);
    }

    @Test
    void a_decision_is_told_after_a_minute_and_not_at_all_when_it_is_undone_before() {
        Receipt receipt = posted("Decide!", ADA, null);
        confirmed(ADA);

        Decided decided = decided(receipt.comment(), Verdict.APPROVE);
        assertThat(kinds(ADA)).contains(LetterKind.COMMENT_APPROVED);
        press.clock.advance(Duration.ofSeconds(30));
        press.run(() -> house.moderating().undo(decided.decision(), StaffFixture.MODERATOR));

        assertThat(kinds(ADA)).doesNotContain(LetterKind.COMMENT_APPROVED, LetterKind.COMMENT_REFUSED);
    }

    @Test
    void an_author_is_not_told_that_a_comment_was_reported_and_kept() {
        Receipt receipt = posted("Keep me", ADA, null);
        confirmed(ADA);
        decided(receipt.comment(), Verdict.APPROVE);
        press.run(() -> press.reporting()
                .report(new Complaint(receipt.comment(), ReportReason.HATE, ""), Circumstances.UNKNOWN));
        List<LetterKind> before = kinds(ADA);

        Decided kept = decided(receipt.comment(), Verdict.APPROVE);
        assertThat(kinds(ADA)).isEqualTo(before).containsOnlyOnce(LetterKind.COMMENT_APPROVED);

        press.run(() -> house.moderating().undo(kept.decision(), StaffFixture.MODERATOR));
        assertThat(kinds(ADA)).containsOnlyOnce(LetterKind.COMMENT_APPROVED);
    }

    @Test
    void what_was_refused_is_told_and_what_was_filed_as_spam_is_not() {
        Receipt refused = posted("Refuse me", ADA, null);
        Receipt spam = posted("Spam me", BEN, null);
        confirmed(ADA);
        confirmed(BEN);

        decided(refused.comment(), Verdict.REJECT);
        decided(spam.comment(), Verdict.SPAM);

        assertThat(kinds(ADA)).contains(LetterKind.COMMENT_REFUSED);
        assertThat(kinds(BEN)).containsOnly(LetterKind.CONFIRM_ADDRESS, LetterKind.RECEIPT);
    }

    @Test
    void who_is_asked_for_another_text_is_told_why_unless_that_is_undone_before() {
        Receipt receipt = posted("Unclear", ADA, null);
        confirmed(ADA);
        int seen = CommentFixture.version(press, receipt.comment());
        Ruling ruling = new Ruling(receipt.comment(), seen, Verdict.RETURN, null, "What do you mean?");

        Decided returned = press.in(() -> house.moderating().decide(ruling, StaffFixture.MODERATOR));

        Letter told = only(LetterKind.COMMENT_RETURNED_BECAUSE, ADA);
        assertThat(told.parameters())
                .containsEntry(Letter.REASON, "What do you mean?")
                .containsEntry(Letter.LINK, "/receipt/" + receipt.token().value());
        press.run(() -> house.moderating().undo(returned.decision(), StaffFixture.MODERATOR));
        assertThat(kinds(ADA)).doesNotContain(LetterKind.COMMENT_RETURNED_BECAUSE);
    }

    @Test
    void an_edit_by_a_moderator_is_in_the_letter_about_an_answer_and_un_sends_none() {
        Receipt question = posted("Who answers?", ADA, null);
        decided(question.comment(), Verdict.APPROVE);
        press.run(() -> house.subscribing().subscribe(question.token()));
        SubscriptionToken token =
                new SubscriptionToken(secret(only(LetterKind.CONFIRM_SUBSCRIPTION, ADA), "/subscription/"));
        press.run(() -> house.subscribing().confirm(token));
        Receipt answer = posted("I do, you fool", BEN, question.comment());
        confirmed(BEN);
        decided(answer.comment(), Verdict.APPROVE);

        int seen = CommentFixture.version(press, answer.comment());
        press.run(() ->
                house.rephrasing().rephrase(new Rephrase(answer.comment(), seen, "I do"), StaffFixture.MODERATOR));

        assertThat(only(LetterKind.REPLY_ARRIVED, ADA).parameters().get(Letter.EXCERPT))
                .isEqualTo("I do");
        assertThat(kinds(BEN)).contains(LetterKind.COMMENT_APPROVED);
    }

    @Test
    void answers_are_told_only_to_who_asked_for_it_and_agreed_by_mail() {
        Receipt question = posted("Who answers?", ADA, null);
        decided(question.comment(), Verdict.APPROVE);
        press.run(() -> house.subscribing().subscribe(question.token()));
        SubscriptionToken token =
                new SubscriptionToken(secret(only(LetterKind.CONFIRM_SUBSCRIPTION, ADA), "/subscription/"));

        decided(posted("I do", BEN, question.comment()).comment(), Verdict.APPROVE);
        assertThat(kinds(ADA)).doesNotContain(LetterKind.REPLY_ARRIVED);

        assertThat(press.in(() -> house.subscribing().confirm(token))).isTrue();
        decided(posted("I do again", BEN, question.comment()).comment(), Verdict.APPROVE);
        Letter told = only(LetterKind.REPLY_ARRIVED, ADA);
        assertThat(told.parameters().get(Letter.EXCERPT)).contains("I do again");
        assertThat(told.unsubscribe()).isEqualTo("/unsubscribe/" + token.value());

        press.run(() -> house.subscribing().end(token));
        assertThat(kinds(ADA)).doesNotContain(LetterKind.REPLY_ARRIVED);
        assertThat(press.in(() -> house.subscribing().state(token))).isEmpty();
    }

    @Test
    void an_answer_by_the_staff_is_told_as_any_other_and_not_when_it_is_taken_back() {
        Receipt question = posted("Who answers?", ADA, null);
        decided(question.comment(), Verdict.APPROVE);
        press.run(() -> house.subscribing().subscribe(question.token()));
        SubscriptionToken token =
                new SubscriptionToken(secret(only(LetterKind.CONFIRM_SUBSCRIPTION, ADA), "/subscription/"));
        press.run(() -> house.subscribing().confirm(token));
        int seen = CommentFixture.version(press, question.comment());

        Decided replied = press.in(() ->
                house.replying().reply(new StaffReply(question.comment(), seen, "We do"), StaffFixture.MODERATOR));

        assertThat(only(LetterKind.REPLY_ARRIVED, ADA).parameters())
                .containsEntry("author", "Mo Derator")
                .containsEntry(Letter.EXCERPT, "We do");
        press.run(() -> house.moderating().undo(replied.decision(), StaffFixture.MODERATOR));
        assertThat(kinds(ADA)).doesNotContain(LetterKind.REPLY_ARRIVED);
    }

    @Test
    void nobody_is_told_of_their_own_answers() {
        Receipt question = posted("Monologue", ADA, null);
        confirmed(ADA);
        decided(question.comment(), Verdict.APPROVE);
        press.run(() -> house.subscribing().subscribe(question.token()));

        decided(posted("Still me", ADA, question.comment()).comment(), Verdict.APPROVE);

        assertThat(kinds(ADA)).doesNotContain(LetterKind.REPLY_ARRIVED);
    }

    @Test
    void an_address_that_is_misused_for_many_comments_gets_three_letters_and_no_more() {
        for (int i = 0; i < 6; i++) {
            posted("Not by Ada, number " + i, ADA, null);
        }

        assertThat(kinds(ADA)).hasSize(3).containsOnly(LetterKind.CONFIRM_ADDRESS);
    }

    @Test
    void the_letter_is_sent_again_for_who_holds_the_receipt_and_only_the_latest_holds() {
        Receipt receipt = posted("Lost in the post", ADA, null);
        String first = secret(only(LetterKind.CONFIRM_ADDRESS, ADA), "/confirm/");
        press.clock.advance(Duration.ofMinutes(6));

        askAgain(receipt);

        String second = secret(only(LetterKind.CONFIRM_ADDRESS, ADA), "/confirm/");
        assertThat(press.in(() -> house.confirming().confirm(first))).isFalse();
        assertThat(press.in(() -> house.confirming().confirm(second))).isTrue();
        assertThatExceptionOfType(NotPossibleNow.class).isThrownBy(() -> askAgain(receipt));
    }

    @Test
    void an_address_gets_no_letter_upon_another_and_few_in_a_day() {
        Receipt receipt = posted("Again and again", ADA, null);
        Receipt other = posted("Another to the same address", ADA, null);
        assertThatExceptionOfType(TooManyLetters.class)
                .isThrownBy(() -> askAgain(other))
                .matches(refusal -> !refusal.isForADay());

        for (int i = 0; i < 3; i++) {
            press.clock.advance(Duration.ofMinutes(6));
            askAgain(receipt);
        }
        press.clock.advance(Duration.ofMinutes(6));

        assertThatExceptionOfType(TooManyLetters.class)
                .isThrownBy(() -> askAgain(other))
                .matches(TooManyLetters::isForADay);
        press.clock.advance(Duration.ofDays(1));
        askAgain(other);
    }

    @Test
    void who_withdrew_a_comment_is_not_asked_about_it_again() {
        Receipt receipt = posted("Withdrawn", ADA, null);
        press.run(() -> house.authoring().withdraw(receipt.token()));
        press.clock.advance(Duration.ofMinutes(6));

        assertThatExceptionOfType(NotPossibleNow.class).isThrownBy(() -> askAgain(receipt));
    }

    private void askAgain(Receipt receipt) {
        press.run(() -> house.confirming().askAgain(receipt.token()));
    }

    @Test
    void who_takes_a_comment_back_hears_no_more_of_it() {
        Receipt receipt = posted("Never mind", ADA, null);
        confirmed(ADA);
        decided(receipt.comment(), Verdict.APPROVE);
        press.run(() -> house.subscribing().subscribe(receipt.token()));

        press.run(() -> house.authoring().withdraw(receipt.token()));

        assertThat(kinds(ADA)).isEmpty();
        assertThat(press.in(() -> house.subscribing().subscribe(receipt.token())))
                .isFalse();
    }

    private Receipt posted(String body, String email, @Nullable CommentId parent) {
        long article = article();
        CommentSubmission.Target target = new CommentSubmission.Target(article, parent == null ? null : parent.value());
        return house.commenting()
                .submit(new CommentSubmission(target, body, "Somebody", email, null, null), Circumstances.UNKNOWN);
    }

    private static long article() {
        return press.in(() -> press.articles().bySlug(new Slug("letters")))
                .map(found -> Objects.requireNonNull(found.id()))
                .orElseGet(() -> ArticleFixture.given(press, "Letters"));
    }

    private void confirmed(String email) {
        String secret = secret(only(LetterKind.CONFIRM_ADDRESS, email), "/confirm/");
        press.run(() -> house.confirming().confirm(secret));
    }

    private Decided decided(CommentId comment, Verdict verdict) {
        int version = CommentFixture.version(press, comment);
        return press.in(() -> house.moderating().decide(new Ruling(comment, version, verdict), StaffFixture.MODERATOR));
    }

    private List<LetterKind> kinds(String email) {
        return house.lettersTo(email).stream().map(Letter::kind).toList();
    }

    private Letter only(LetterKind kind, String email) {
        List<Letter> letters = house.lettersTo(email).stream()
                .filter(letter -> letter.kind() == kind)
                .toList();
        assertThat(letters).hasSize(1);
        return letters.get(0);
    }

    private static String secret(Letter letter, String path) {
        String link = Objects.requireNonNull(letter.parameters().get(Letter.LINK));
        assertThat(link).startsWith(path);
        return link.substring(path.length());
    }
}
