package org.letterpress.web.article;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.letterpress.article.ArticlePage;
import org.letterpress.article.ArticleStatus;
import org.letterpress.article.Articles;
import org.letterpress.comment.CommentStatus;
import org.letterpress.comment.Comments;
import org.letterpress.comment.ReceiptToken;
import org.letterpress.comment.Standing;
import org.letterpress.comment.ThreadEntry;
import org.letterpress.comment.ThreadPage;
import org.letterpress.text.Slug;
import org.letterpress.web.page.Answer;
import org.letterpress.web.page.CurrentRoute;
import org.letterpress.web.page.FormerAddresses;
import org.letterpress.web.page.Numbers;

/** An article with the threads that answer it, in three queries however many comments there are. */
@Named
@RequestScoped
public class ArticleView {
    @Inject
    private CurrentRoute route;

    @Inject
    private Articles articles;

    @Inject
    private Comments comments;

    @Inject
    private FormerAddresses former;

    @Inject
    @RequestParameterMap
    private Map<String, String> parameters;

    private @Nullable ArticlePage article;
    private @Nullable ThreadPage threads;
    private @Nullable Standing own;

    public void open() {
        Optional<ArticlePage> found = Slug.parse(route.parameter("slug"))
                .flatMap(articles::page)
                .filter(page -> page.status() == ArticleStatus.PUBLISHED || page.status() == ArticleStatus.WITHDRAWN);
        if (found.isEmpty()) {
            former.of(route.getPath()).ifPresentOrElse(Answer::movedPermanently, Answer::notFound);
        } else if (found.get().status() == ArticleStatus.WITHDRAWN) {
            Answer.gone();
        } else if (!found.get().address().day().toString().equals(day())) {
            Answer.movedPermanently(found.get().address().path());
        } else {
            article = found.get();
        }
    }

    private String day() {
        return route.parameter("year") + "-" + route.parameter("month") + "-" + route.parameter("day");
    }

    public ArticlePage getArticle() {
        if (article == null) {
            throw new IllegalStateException("Not opened");
        }
        return article;
    }

    public YearMonth getMonth() {
        return YearMonth.from(getArticle().address().day());
    }

    public ThreadPage getThreads() {
        if (threads == null) {
            threads = comments.threads(getArticle().id(), Numbers.page(parameters.get("comments")));
        }
        return threads;
    }

    public List<ThreadEntry> getEntries() {
        return getThreads().entries();
    }

    /** The reader's own comment, when the address holds its receipt and it is not public yet; null otherwise. */
    public @Nullable Standing getOwn() {
        if (own == null && getReceipt() != null) {
            own = ReceiptToken.parse(getReceipt())
                    .flatMap(comments::byReceipt)
                    .filter(standing -> standing.articleId() == getArticle().id())
                    .filter(standing -> standing.status() == CommentStatus.PENDING)
                    .orElse(null);
        }
        return own;
    }

    public @Nullable String getReceipt() {
        return parameters.get("receipt");
    }

    /** The page of threads before this one. */
    public String getEarlier() {
        return threadsAt(getThreads().number() - 1);
    }

    /** The page of threads after this one. */
    public String getLater() {
        return threadsAt(getThreads().number() + 1);
    }

    private String threadsAt(int number) {
        String path = getArticle().address().path();
        return (number == 1 ? path : path + "?comments=" + number) + "#comments";
    }

    /** The address of this page of threads with the reply form under {@code commentId}. */
    public String replyTo(String commentId) {
        int number = getThreads().number();
        return getArticle().address().path() + "?" + (number == 1 ? "" : "comments=" + number + "&") + "reply="
                + commentId + "#reply";
    }
}
