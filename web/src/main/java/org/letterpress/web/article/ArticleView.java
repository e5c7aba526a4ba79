package org.letterpress.web.article;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Default;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.letterpress.article.ArticlePage;
import org.letterpress.article.ArticleStatus;
import org.letterpress.article.Articles;
import org.letterpress.comment.CommentPolicies;
import org.letterpress.comment.CommentStatus;
import org.letterpress.comment.Comments;
import org.letterpress.comment.ReceiptToken;
import org.letterpress.comment.Standing;
import org.letterpress.comment.ThreadEntry;
import org.letterpress.comment.ThreadPage;
import org.letterpress.text.Slug;
import org.letterpress.web.page.CurrentRoute;
import org.letterpress.web.page.FormerAddresses;
import org.letterpress.web.page.Outcome;
import org.letterpress.web.page.Page;
import org.letterpress.web.page.PageOf;
import org.letterpress.web.page.Parameters;
import org.letterpress.web.page.RememberedReader;
import org.letterpress.web.page.Route;

/** An article with the threads that answer it, in three queries however many comments there are. */
@Named
@PageOf(Route.ARTICLE)
@Default // for the form beneath it
@RequestScoped
public class ArticleView implements Page {
    /** Shows the reply form alone, without asking the database. */
    public static final String REFUGE = "/kept.xhtml";

    @Inject
    private CurrentRoute route;

    @Inject
    private Articles articles;

    @Inject
    private Comments comments;

    @Inject
    private CommentPolicies policies;

    @Inject
    private FormerAddresses former;

    @Inject
    private Parameters parameters;

    @Inject
    private RememberedReader reader;

    @Inject
    private HttpServletRequest request;

    private @Nullable ArticlePage article;
    private @Nullable ThreadPage threads;
    private @Nullable Standing own;

    @Override
    public Outcome open() {
        Optional<ArticlePage> found = Slug.parse(route.parameter("slug"))
                .flatMap(articles::page)
                .filter(page -> page.status() == ArticleStatus.PUBLISHED || page.status() == ArticleStatus.WITHDRAWN);
        if (found.isEmpty()) {
            return former.of(route.getPath()).map(Outcome::movedPermanently).orElse(Outcome.NOT_FOUND);
        }
        if (found.get().status() == ArticleStatus.WITHDRAWN) {
            return Outcome.GONE;
        }
        if (!found.get().address().day().toString().equals(day())) {
            return Outcome.movedPermanently(found.get().address().path());
        }
        article = found.get();
        int page = parameters.page("comments");
        if (page > 1
                && !request.getMethod().equals("POST")
                && page != getThreads().number()) {
            return Outcome.found(threadsAt(getThreads().number()));
        }
        if (getReceipt() != null || reader.isKnown()) {
            route.keepFromCaches();
        }
        return Outcome.SHOWN;
    }

    @Override
    public Optional<String> refuge() {
        return Optional.of(REFUGE);
    }

    private String day() {
        return route.parameter("year") + "-" + route.parameter("month") + "-" + route.parameter("day");
    }

    /** Whether there is an article to show: not while the database is away. */
    public boolean isOpened() {
        return article != null;
    }

    public ArticlePage getArticle() {
        if (article == null) {
            throw new IllegalStateException("Not opened");
        }
        return article;
    }

    /** Whether readers may answer it now. */
    public boolean isOpen() {
        return policies.takesComments(getArticle().discussion(), getArticle().publishedAt());
    }

    public YearMonth getMonth() {
        return YearMonth.from(getArticle().address().day());
    }

    public ThreadPage getThreads() {
        if (threads == null) {
            threads = comments.threads(getArticle().id(), parameters.page("comments"));
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
        return parameters.find("receipt").orElse(null);
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
