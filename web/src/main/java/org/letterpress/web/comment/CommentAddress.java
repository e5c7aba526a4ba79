package org.letterpress.web.comment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.letterpress.article.Article;
import org.letterpress.article.ArticleStatus;
import org.letterpress.article.Articles;
import org.letterpress.comment.CommentId;
import org.letterpress.comment.CommentPlace;
import org.letterpress.comment.PublicComments;
import org.letterpress.web.page.CurrentRoute;
import org.letterpress.web.page.Outcome;
import org.letterpress.web.page.Page;
import org.letterpress.web.page.PageOf;
import org.letterpress.web.page.Route;

/** The permanent address of a comment: leads to wherever it stands now. */
@PageOf(Route.COMMENT)
@RequestScoped
public class CommentAddress implements Page {
    @Inject
    private CurrentRoute route;

    @Inject
    private PublicComments comments;

    @Inject
    private Articles articles;

    @Override
    public Outcome open() {
        return CommentId.parse(route.parameter("id"))
                .flatMap(comments::place)
                .flatMap(this::address)
                .map(Outcome::found)
                .orElse(Outcome.NOT_FOUND);
    }

    private Optional<String> address(CommentPlace place) {
        String page = place.page() == 1 ? "" : "?comments=" + place.page();
        return articles.byId(place.articleId())
                .filter(article -> article.status() == ArticleStatus.PUBLISHED)
                .flatMap(Article::address)
                .map(article -> article.path() + page + "#comment-" + place.comment());
    }
}
