package org.letterpress.web.settings;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.letterpress.article.Article;
import org.letterpress.article.ArticleAddress;
import org.letterpress.article.ArticleStatus;
import org.letterpress.article.Articles;
import org.letterpress.article.Discussion;
import org.letterpress.article.Holding;
import org.letterpress.comment.CommentPolicies;
import org.letterpress.moderation.Discussing;
import org.letterpress.text.Slug;
import org.letterpress.web.page.CurrentRoute;
import org.letterpress.web.page.CurrentStaff;
import org.letterpress.web.page.Outcome;
import org.letterpress.web.page.Page;
import org.letterpress.web.page.PageOf;
import org.letterpress.web.page.Problems;
import org.letterpress.web.page.Route;
import org.letterpress.web.page.Typed;
import org.letterpress.web.page.Words;

/** How one article takes comments. */
@Named
@PageOf(Route.DESK_ARTICLE)
@RequestScoped
public class ArticleDesk implements Page {
    private static final String ACT = "discussion";
    private static final String AS_SITE = "SITE";

    @Inject
    private Articles articles;

    @Inject
    private CommentPolicies policies;

    @Inject
    private Discussing discussing;

    @Inject
    private CurrentStaff staff;

    @Inject
    private CurrentRoute route;

    @Inject
    private Problems problems;

    @Inject
    private Typed typed;

    private @Nullable Article article;

    @Override
    public Outcome open() {
        Optional<Article> found = Slug.parse(route.parameter("slug")).flatMap(articles::bySlug);
        article = found.orElse(null);
        if (found.isEmpty()) {
            return Outcome.NOT_FOUND;
        }
        return typed.isFor(ACT) ? saved(found.get()) : Outcome.SHOWN;
    }

    private Outcome saved(Article found) {
        Optional<Integer> days = getDays().isEmpty() ? Optional.empty() : typed.number("days", 0, Discussion.MAX_DAYS);
        if (problems.isAny()) {
            return Outcome.UNPROCESSABLE;
        }
        Optional<Holding> holding = PolicyForm.holding(getHolding());
        discussing.change(found.slug(), new Discussion(isOpen(), holding, days), staff.get());
        return Outcome.seeOther(getPath() + "?saved=yes");
    }

    public Article getArticle() {
        if (article == null) {
            throw new IllegalStateException("Not opened");
        }
        return article;
    }

    /** Its page on the desk. */
    public String getPath() {
        return ArticlesDesk.path(getArticle().slug().value());
    }

    public @Nullable Instant getPublishedAt() {
        return getArticle().publishedAt().orElse(null);
    }

    /** Its public address; null unless it is public. */
    public @Nullable String getAddress() {
        return getArticle()
                .address()
                .filter(address -> getArticle().status() == ArticleStatus.PUBLISHED)
                .map(ArticleAddress::path)
                .orElse(null);
    }

    /** Whether readers may comment on it now. */
    public boolean isTaking() {
        return policies.takesComments(getArticle());
    }

    public boolean isOpen() {
        return typed.isFor(ACT)
                ? typed.ticked("open")
                : getArticle().discussion().open();
    }

    /** The name of its own way, or {@code SITE}. */
    public String getHolding() {
        return typed.isFor(ACT)
                ? typed.line("holding")
                : getArticle().discussion().holding().map(Holding::name).orElse(AS_SITE);
    }

    public String getSiteHolding() {
        return policies.site().holding().name();
    }

    /** Empty when they are as everywhere. */
    public String getDays() {
        return typed.isFor(ACT)
                ? typed.line("days")
                : getArticle()
                        .discussion()
                        .closeAfterDays()
                        .map(String::valueOf)
                        .orElse("");
    }

    public String getDaysHint() {
        return Words.of("discussion.days.hint", policies.site().closeAfterDays());
    }
}
