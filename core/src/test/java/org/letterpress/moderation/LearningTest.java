package org.letterpress.moderation;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.letterpress.Press;
import org.letterpress.article.ArticleFixture;
import org.letterpress.comment.CommentFixture;
import org.letterpress.comment.CommentId;
import org.letterpress.comment.Receipt;
import org.letterpress.screening.Classifier;
import org.letterpress.staff.StaffFixture;

@Tag("database")
@DisplayNameGeneration(ReplaceUnderscores.class)
class LearningTest {
    @RegisterExtension
    static final Press press = new Press();

    @Test
    void it_learns_from_what_moderators_decided_and_unlearns_what_they_take_back() {
        long article = ArticleFixture.given(press, "Lessons");
        CommentFixture.approved(press, article, "A thoughtful remark on the harvest.");
        CommentId refused = CommentFixture.approved(press, article, "Cheap pills, buy now.");
        CommentFixture.submitted(press, article, "Nobody has decided about this one.");
        CommentFixture.rejected(press, refused);

        assertThat(learnt().model().lessons().approved()).isEqualTo(1);
        assertThat(learnt().model().lessons().refused()).isEqualTo(1);

        press.run(() -> press.moderating().undo(latest(refused), StaffFixture.MODERATOR));

        assertThat(learnt().model().lessons().approved()).isEqualTo(2);
        assertThat(learnt().model().lessons().refused()).isZero();
    }

    @Test
    void what_its_author_erased_is_unlearnt_the_next_day() {
        long article = ArticleFixture.given(press, "Lessons");
        Receipt receipt = CommentFixture.submitted(press, article, "Forget me.");
        CommentFixture.rejected(press, receipt.comment());
        assertThat(learnt().model().lessons().refused()).isEqualTo(1);

        press.run(() -> press.authoring().erase(receipt.token()));
        press.clock.advance(Duration.ofDays(1));

        assertThat(learnt().model().lessons().refused()).isZero();
    }

    private static long latest(CommentId comment) {
        long id = requireNonNull(
                press.comments().byPublicId(comment).orElseThrow().id());
        return requireNonNull(press.decisions().latest(id).orElseThrow().id());
    }

    /** As a server has it that did not learn itself. */
    private static Classifier learnt() {
        learning(new Classifier()).learnIfNeeded();
        Classifier other = new Classifier();
        learning(other).useLatest();
        return other;
    }

    private static Learning learning(Classifier classifier) {
        return new ModerationUseCases(press.em(), press.clock)
                .learning(press.policies(), classifier, press.transactions());
    }
}
