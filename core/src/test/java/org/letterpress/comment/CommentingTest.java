package org.letterpress.comment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.letterpress.comment.CommentFixture.submitted;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.letterpress.Press;
import org.letterpress.article.Article;
import org.letterpress.article.ArticleFixture;

@Tag("database")
@DisplayNameGeneration(ReplaceUnderscores.class)
class CommentingTest {
    @RegisterExtension
    static final Press press = new Press();

    @Test
    void a_comment_is_born_pending_and_nobody_sees_it() {
        long article = ArticleFixture.given(press, "On type");

        Receipt receipt = submitted(press, article, "Well set.");

        assertThat(receipt.status()).isEqualTo(CommentStatus.PENDING);
        assertThat(press.in(() -> press.comments().threads(article, 1)).entries())
                .isEmpty();
        assertThat(press.in(() -> press.comments().countApproved(article))).isZero();
    }

    @Test
    void its_receipt_shows_it_to_who_holds_it() {
        long article = ArticleFixture.given(press, "On type");
        Receipt receipt = submitted(press, article, "Well set.");

        Standing standing =
                press.in(() -> press.comments().byReceipt(receipt.token())).orElseThrow();

        assertThat(standing.publicId()).isEqualTo(receipt.comment().value());
        assertThat(standing.body().html()).contains("Well set.");
        assertThat(press.in(() -> press.comments().byReceipt(ReceiptToken.random())))
                .isEmpty();
    }

    @Test
    void what_was_typed_is_kept_beside_what_is_shown() {
        long article = ArticleFixture.given(press, "On type");
        String typed = "1 < 2\r\n<b>bold?</b>";
        Receipt receipt = submitted(press, article, typed);

        Comment comment =
                press.in(() -> press.comments().byPublicId(receipt.comment()).orElseThrow());

        assertThat(comment.source()).isEqualTo(typed);
        assertThat(comment.body().html()).doesNotContain("<b>");
    }

    @Test
    void a_closed_article_takes_none() {
        long article = press.in(() -> {
            Article closed = ArticleFixture.published("Closed", press.clock.instant());
            closed.closeComments();
            return ArticleFixture.stored(press, closed);
        });

        assertThatExceptionOfType(CommentsClosed.class).isThrownBy(() -> submitted(press, article, "Too late"));
    }

    @Test
    void neither_does_a_draft() {
        long article = press.in(() -> ArticleFixture.stored(press, ArticleFixture.draft("Unfinished")));

        assertThatExceptionOfType(CommentsClosed.class).isThrownBy(() -> submitted(press, article, "Too soon"));
    }

    @Test
    void every_broken_field_is_named_in_the_order_of_the_form() {
        long article = ArticleFixture.given(press, "On type");
        CommentSubmission nothing = new CommentSubmission(
                new CommentSubmission.Target(article, ""), " ", "", "nobody", "javascript:alert(1)", null);

        assertThatExceptionOfType(SubmissionInvalid.class)
                .isThrownBy(() -> press.commenting().submit(nothing, Circumstances.UNKNOWN))
                .satisfies(refusal -> assertThat(refusal.errors())
                        .extracting(SubmissionInvalid.FieldError::field)
                        .containsExactly("body", "name", "email", "website"));
    }

    @Test
    void what_answers_a_comment_that_is_no_longer_public_is_kept_and_waits() {
        long article = ArticleFixture.given(press, "On type");
        CommentId gone = CommentFixture.approved(press, article, "Hello?");
        CommentFixture.rejected(press, gone);

        Receipt reply = press.commenting().submit(CommentFixture.reply(article, gone, "Hello!"), Circumstances.UNKNOWN);

        assertThat(reply.status()).isEqualTo(CommentStatus.PENDING);
        assertThat(press.in(() -> press.comments().byReceipt(reply.token())))
                .hasValueSatisfying(standing -> assertThat(standing.parentId()).isNotNull());
    }

    @Test
    void what_waits_cannot_be_answered() {
        long article = ArticleFixture.given(press, "On type");
        CommentId waiting = submitted(press, article, "Hello?").comment();

        assertThatExceptionOfType(ParentNotPublic.class)
                .isThrownBy(() -> press.commenting()
                        .submit(CommentFixture.reply(article, waiting, "Hello!"), Circumstances.UNKNOWN));
    }

    @Test
    void what_answers_nothing_that_ever_was_is_refused() {
        long article = ArticleFixture.given(press, "On type");

        assertThatExceptionOfType(ParentNotPublic.class)
                .isThrownBy(() -> press.commenting()
                        .submit(CommentFixture.reply(article, CommentId.random(), "Hello!"), Circumstances.UNKNOWN));
    }

    @Test
    void a_comment_under_another_article_cannot_be_answered_here() {
        long article = ArticleFixture.given(press, "On type");
        long other = ArticleFixture.given(press, "On paper");
        CommentId elsewhere = CommentFixture.approved(press, other, "Elsewhere");

        assertThatExceptionOfType(ParentNotPublic.class)
                .isThrownBy(() -> CommentFixture.approvedReply(press, article, elsewhere, "Here"));
    }

    @Test
    void a_comment_of_the_full_length_is_stored_whole_and_one_byte_more_is_refused() {
        long article = ArticleFixture.given(press, "On type");
        String full = "é".repeat(8 * 1024);

        Receipt receipt = submitted(press, article, full);

        assertThat(press.in(() -> press.comments().byPublicId(receipt.comment()).orElseThrow())
                        .source())
                .isEqualTo(full);
        assertThatExceptionOfType(SubmissionInvalid.class).isThrownBy(() -> submitted(press, article, full + "."));
    }
}
