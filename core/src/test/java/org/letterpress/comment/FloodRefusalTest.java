package org.letterpress.comment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.letterpress.Press;
import org.letterpress.article.ArticleFixture;

/** What is refused because of other comments, and for how long. */
@Tag("database")
@DisplayNameGeneration(ReplaceUnderscores.class)
class FloodRefusalTest {
    private static final int MOST_BY_EMAIL = 30;
    private static final int MOST_BY_NETWORK = 100;

    @RegisterExtension
    static final Press press = new Press();

    @Test
    void who_talks_without_end_is_asked_to_wait_and_heard_again_after_that() {
        long article = ArticleFixture.given(press, "On chatter");
        for (int i = 1; i <= MOST_BY_EMAIL; i++) {
            says(article, "Remark " + i, "talkative@example.org");
            press.clock.advance(Duration.ofSeconds(1));
        }

        TooManyComments refused = catchThrowableOfType(
                TooManyComments.class, () -> says(article, "And another thing", "Talkative@example.org"));

        assertThat(refused.retryAfter()).isEqualTo(Duration.ofMinutes(10).minusSeconds(MOST_BY_EMAIL));
        assertThat(says(article, "And I?", "quiet@example.org").status()).isEqualTo(CommentStatus.PENDING);
        press.clock.advance(refused.retryAfter().plusSeconds(1));
        assertThat(says(article, "And another thing", "talkative@example.org").status())
                .isEqualTo(CommentStatus.PENDING);
    }

    @Test
    void a_network_that_floods_is_asked_to_wait_and_nobody_elsewhere_is() {
        long article = ArticleFixture.given(press, "On crowds");
        for (int i = 1; i <= MOST_BY_NETWORK; i++) {
            press.commenting().submit(CommentFixture.submission(article, "Voice " + i), from("198.51.100.0/24"));
        }

        assertThatExceptionOfType(TooManyComments.class)
                .isThrownBy(() -> press.commenting()
                        .submit(CommentFixture.submission(article, "One more"), from("198.51.100.0/24")));
        assertThat(press.commenting()
                        .submit(CommentFixture.submission(article, "One more"), from("203.0.113.0/24"))
                        .status())
                .isEqualTo(CommentStatus.PENDING);
    }

    @Test
    void the_same_words_twice_are_refused_where_they_were_said_and_nowhere_else() {
        long article = ArticleFixture.given(press, "On echoes");
        says(article, "Hear, hear", "echo@example.org");

        assertThatExceptionOfType(AlreadySaid.class).isThrownBy(() -> says(article, "Hear,  hear", "ECHO@example.org"));
        assertThat(says(article, "Hear, hear", "other@example.org").status()).isEqualTo(CommentStatus.PENDING);
        assertThat(says(ArticleFixture.given(press, "On other echoes"), "Hear, hear", "echo@example.org")
                        .status())
                .isEqualTo(CommentStatus.PENDING);
    }

    @Test
    void what_came_before_under_the_same_key_is_answered_even_amid_a_flood() {
        long article = ArticleFixture.given(press, "On patience");
        CommentSubmission first = new CommentSubmission(
                new CommentSubmission.Target(article, null), "The first", "Bo", "patient@example.org", null, "key");
        Receipt receipt = press.commenting().submit(first, Circumstances.UNKNOWN);
        for (int i = 1; i < MOST_BY_EMAIL; i++) {
            says(article, "Remark " + i, "patient@example.org");
        }

        assertThatExceptionOfType(TooManyComments.class)
                .isThrownBy(() -> says(article, "Too many", "patient@example.org"));
        assertThat(press.commenting().submit(first, Circumstances.UNKNOWN)).isEqualTo(receipt);
    }

    private static Receipt says(long article, String body, String email) {
        return press.commenting()
                .submit(new CommentSubmission(article, body, "Bo Reader", email), Circumstances.UNKNOWN);
    }

    private static Circumstances from(String network) {
        return new Circumstances(network, null, false, null, false);
    }
}
