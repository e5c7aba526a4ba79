package org.letterpress.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.letterpress.Press;
import org.letterpress.article.ArticleFixture;
import org.letterpress.comment.CommentFixture;
import org.letterpress.moderation.RetrainingRun.State;
import org.letterpress.screening.Classifier;
import org.letterpress.screening.Lessons;
import org.letterpress.staff.NotPermitted;
import org.letterpress.staff.StaffFixture;

/** The classifier learns anew because somebody asks for it. */
@Tag("database")
@DisplayNameGeneration(ReplaceUnderscores.class)
class RetrainingTest {
    @RegisterExtension
    static final Press press = new Press();

    @Test
    void what_it_learns_is_shown_beside_what_it_knew() {
        long article = ArticleFixture.given(press, "Lessons");
        CommentFixture.approved(press, article, "A thoughtful remark on the harvest.");
        retraining().ask(StaffFixture.ADMIN);
        retraining().workNext();
        CommentFixture.approved(press, article, "Another one, on the weather.");
        press.clock.advance(Duration.ofMinutes(1));

        retraining().ask(StaffFixture.ADMIN);
        assertThat(last().state()).isEqualTo(State.ASKED);
        retraining().workNext();

        assertThat(last().state()).isEqualTo(State.DONE);
        assertThat(last().read()).isEqualTo(2);
        assertThat(last().askedBy()).isEqualTo(StaffFixture.ADMIN.name());
        assertThat(last().former().map(Figures::lessons).map(Lessons::approved)).contains(1);
        assertThat(last().latter().map(Figures::lessons).map(Lessons::approved)).contains(2);
        assertThat(retraining().figures()).isEqualTo(last().latter());
    }

    @Test
    void nothing_is_done_that_nobody_asks_for() {
        retraining().workNext();

        assertThat(retraining().last()).isEmpty();
        assertThat(retraining().figures()).isEmpty();
    }

    @Test
    void another_server_judges_by_the_new_model_too() {
        long article = ArticleFixture.given(press, "Lessons");
        CommentFixture.approved(press, article, "A thoughtful remark on the harvest.");
        Classifier other = new Classifier();
        Learning there =
                new ModerationUseCases(press.em(), press.clock).learning(press.policies(), other, press.transactions());

        retraining().ask(StaffFixture.ADMIN);
        retraining().workNext();
        there.useLatest();

        assertThat(other.model().lessons().approved()).isEqualTo(1);
    }

    @Test
    void what_a_server_has_left_undone_another_takes_up() {
        retraining().ask(StaffFixture.ADMIN);
        press.run(() -> press.settings()
                .keep(
                        "classifier.retraining",
                        last().read(500, press.clock.instant()).toText()));

        retraining().workNext();
        assertThat(last().state()).isEqualTo(State.RUNNING);

        press.clock.advance(Duration.ofMinutes(3));
        retraining().workNext();
        assertThat(last().state()).isEqualTo(State.DONE);
    }

    @Test
    void to_ask_twice_is_to_ask_once() {
        retraining().ask(StaffFixture.ADMIN);
        RetrainingRun first = last();
        press.clock.advance(Duration.ofSeconds(5));

        retraining().ask(StaffFixture.ADMIN);

        assertThat(last()).isEqualTo(first);
    }

    @Test
    void only_administrators_ask() {
        assertThatThrownBy(() -> retraining().ask(StaffFixture.MODERATOR)).isInstanceOf(NotPermitted.class);
    }

    private static RetrainingRun last() {
        return retraining().last().orElseThrow();
    }

    private static Retraining retraining() {
        return new ModerationUseCases(press.em(), press.clock)
                .retraining(press.policies(), new Classifier(), press.transactions());
    }
}
