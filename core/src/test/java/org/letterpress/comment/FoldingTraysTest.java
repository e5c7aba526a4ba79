package org.letterpress.comment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.letterpress.Press;
import org.letterpress.article.ArticleFixture;

@Tag("database")
@DisplayNameGeneration(ReplaceUnderscores.class)
class FoldingTraysTest {
    @RegisterExtension
    static final Press press = new Press();

    private long article;

    @BeforeEach
    void there_is_an_article() {
        article = ArticleFixture.given(press, "Debate");
    }

    @Test
    void many_rows_become_one_for_each_tray_that_holds_anything() {
        press.run(() -> CommentFixture.waiting(press, article, FoldingTrays.MANY));
        CommentFixture.decided(press, article, 10, "Yes");
        assertThat(rows()).isEqualTo(FoldingTrays.MANY + 20);

        folding().fold();

        assertThat(rows()).isEqualTo(2);
        assertThat(press.counts())
                .containsEntry(Tray.PENDING, (long) FoldingTrays.MANY)
                .containsEntry(Tray.APPROVED, 10L)
                .containsEntry(Tray.SPAM, 0L);
    }

    @Test
    void few_are_left_as_they_are() {
        press.run(() -> CommentFixture.waiting(press, article, FoldingTrays.MANY - 1));

        folding().fold();

        assertThat(rows()).isEqualTo(FoldingTrays.MANY - 1);
    }

    @Test
    void more_than_fit_in_one_piece_are_folded_in_several() {
        press.run(() -> CommentFixture.waiting(press, article, 2_100));

        folding().fold();

        assertThat(rows()).isEqualTo(1);
        assertThat(press.counts()).containsEntry(Tray.PENDING, 2_100L);
    }

    @Test
    void nothing_is_left_of_what_came_and_went() {
        press.run(() -> CommentFixture.waiting(press, article, FoldingTrays.MANY));
        press.run(() -> press.comments()
                .remove(press.em()
                        .createQuery("select c.id from Comment c", Long.class)
                        .getResultList()));

        folding().fold();

        assertThat(rows()).isZero();
    }

    private static FoldingTrays folding() {
        return press.commentUseCases().foldingTrays();
    }

    private static long rows() {
        return press.in(() -> press.em()
                .createQuery("select count(m) from TrayMove m", Long.class)
                .getSingleResult());
    }
}
