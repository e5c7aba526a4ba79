package org.letterpress.web.comment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.letterpress.article.Article;
import org.letterpress.article.ArticleAddress;
import org.letterpress.article.ArticleStatus;
import org.letterpress.article.Articles;
import org.letterpress.comment.CommentStatus;
import org.letterpress.comment.Comments;
import org.letterpress.comment.ReceiptToken;
import org.letterpress.comment.Standing;
import org.letterpress.web.page.CurrentRoute;
import org.letterpress.web.page.Outcome;
import org.letterpress.web.page.Page;
import org.letterpress.web.page.PageOf;
import org.letterpress.web.page.Route;

/** Where a commenter's comment stands, for whoever holds its receipt. */
@Named
@PageOf(Route.RECEIPT)
@RequestScoped
public class ReceiptPage implements Page {
    @Inject
    private CurrentRoute route;

    @Inject
    private Comments comments;

    @Inject
    private Articles articles;

    private @Nullable Standing standing;
    private @Nullable Article article;

    @Override
    public Outcome open() {
        Optional<Standing> found = ReceiptToken.parse(route.parameter("token")).flatMap(comments::byReceipt);
        if (found.isEmpty()) {
            return Outcome.NOT_FOUND;
        }
        standing = found.get();
        article = articles.byId(standing.articleId()).orElseThrow();
        return Outcome.SHOWN;
    }

    public Standing getStanding() {
        if (standing == null) {
            throw new IllegalStateException("Not opened");
        }
        return standing;
    }

    /** The key of the words that say where it stands. */
    public String getStatusWord() {
        return "receipt.status." + getStanding().status();
    }

    public String getArticleTitle() {
        return article == null ? "" : article.headline().title();
    }

    /** Where the article is, with the comment in view when it is public; null when the article is no longer public. */
    public @Nullable String getArticlePath() {
        if (article == null || article.status() != ArticleStatus.PUBLISHED) {
            return null;
        }
        String anchor = getStanding().status() == CommentStatus.APPROVED
                ? "#comment-" + getStanding().publicId()
                : "";
        return article.address()
                .map(ArticleAddress::path)
                .map(path -> path + anchor)
                .orElse(null);
    }
}
