package org.letterpress.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.letterpress.comment.CommentFixture.submitted;
import static org.letterpress.comment.CommentFixture.version;

import java.util.Objects;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.letterpress.Press;
import org.letterpress.article.ArticleFixture;
import org.letterpress.comment.Comment;
import org.letterpress.comment.Receipt;
import org.letterpress.staff.StaffFixture;

/** What some database refuses to store, in every field in which somebody may send it: it is left out, and nothing fails. */
@Tag("database")
@DisplayNameGeneration(ReplaceUnderscores.class)
class UnstorableTextTest {
    @RegisterExtension
    static final Press press = new Press();

    @ParameterizedTest
    @ValueSource(strings = {"before \u0000after", "before \ud83dafter", "before \ude00after"})
    void it_is_left_out(String text) {
        Receipt receipt = submitted(press, ArticleFixture.given(press, "Debate"), text);
        int seen = version(press, receipt.comment());

        press.in(() -> press.moderating()
                .decide(
                        new Ruling(receipt.comment(), seen, Verdict.REJECT, ReasonCode.OTHER, text),
                        StaffFixture.MODERATOR));
        press.run(() -> press.authoring().askForReview(receipt.token(), text));
        press.run(() -> press.authoring().edit(receipt.token(), "now " + text));

        press.run(() -> {
            Comment comment = press.comments().byPublicId(receipt.comment()).orElseThrow();
            Decision decision = press.decisions()
                    .latest(Objects.requireNonNull(comment.id()))
                    .orElseThrow();
            assertThat(decision.reason().orElseThrow()).startsWith("before ").endsWith("after");
            assertThat(comment.latestText().source()).startsWith("now before ").endsWith("after");
        });
    }
}
