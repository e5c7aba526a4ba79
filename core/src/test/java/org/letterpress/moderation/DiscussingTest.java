package org.letterpress.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.letterpress.Press;
import org.letterpress.article.Article;
import org.letterpress.article.ArticleFixture;
import org.letterpress.article.Discussion;
import org.letterpress.article.Holding;
import org.letterpress.comment.CommentFixture;
import org.letterpress.comment.CommentPolicy;
import org.letterpress.comment.CommentsClosed;
import org.letterpress.screening.ScreeningRules;
import org.letterpress.screening.WatchedWords;
import org.letterpress.staff.NotPermitted;
import org.letterpress.staff.StaffFixture;
import org.letterpress.text.Slug;

@Tag("database")
@DisplayNameGeneration(ReplaceUnderscores.class)
class DiscussingTest {
    @RegisterExtension
    static final Press press = new Press();

    @Test
    void the_sites_policy_is_an_administrators_to_change() {
        assertThatThrownBy(() -> discussing().change(CommentPolicy.DEFAULT, StaffFixture.MODERATOR))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> discussing().change(ScreeningRules.DEFAULT, StaffFixture.MODERATOR))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> discussing().change(WatchedWords.NONE, StaffFixture.MODERATOR))
                .isInstanceOf(NotPermitted.class);
    }

    @Test
    void how_an_article_takes_comments_is_a_moderators_to_change() {
        Slug slug = given();
        Discussion closed = new Discussion(false, Optional.empty(), Optional.empty());
        assertThatThrownBy(() -> discussing().change(slug, closed, StaffFixture.EDITOR))
                .isInstanceOf(NotPermitted.class);

        press.run(() -> discussing().change(slug, closed, StaffFixture.MODERATOR));

        assertThat(press.in(() -> article(slug).discussion())).isEqualTo(closed);
    }

    @Test
    void an_article_that_is_not_there_is_refused() {
        assertThatThrownBy(() -> press.run(
                        () -> discussing().change(Slug.of("nowhere"), Discussion.OPEN, StaffFixture.MODERATOR)))
                .isInstanceOf(NoSuchArticle.class);
    }

    @Test
    void comments_close_after_the_sites_days_unless_the_article_has_its_own() {
        Slug slug = given();
        press.run(() -> discussing().change(closingAfter(14), StaffFixture.ADMIN));
        assertThat(takesComments(slug)).isTrue();

        press.clock.advance(Duration.ofDays(14).plusSeconds(1));
        assertThat(takesComments(slug)).isFalse();

        Discussion longer = new Discussion(true, Optional.empty(), Optional.of(0));
        press.run(() -> discussing().change(slug, longer, StaffFixture.MODERATOR));
        assertThat(takesComments(slug)).isTrue();
    }

    @Test
    void where_the_site_takes_none_no_article_does() {
        Slug slug = given();
        CommentPolicy none = new CommentPolicy(false, Holding.ALL, true, true, 0, "Anonymous");
        press.run(() -> discussing().change(none, StaffFixture.ADMIN));

        assertThat(takesComments(slug)).isFalse();
        long id = press.in(() -> article(slug).id());
        assertThatThrownBy(() -> CommentFixture.submitted(press, id, "Still here"))
                .isInstanceOf(CommentsClosed.class);
    }

    private static CommentPolicy closingAfter(int days) {
        return new CommentPolicy(true, Holding.ALL, true, true, days, "Anonymous");
    }

    private static Slug given() {
        long id = ArticleFixture.given(press, "The ferry");
        return press.in(() -> press.articles().byId(id).orElseThrow().slug());
    }

    private static Article article(Slug slug) {
        return press.articles().bySlug(slug).orElseThrow();
    }

    private static boolean takesComments(Slug slug) {
        return press.in(() -> press.policies().takesComments(article(slug)));
    }

    private static Discussing discussing() {
        return press.discussing();
    }
}
