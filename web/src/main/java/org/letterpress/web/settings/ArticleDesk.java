package org.letterpress.web.settings;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.letterpress.article.Article;
import org.letterpress.article.ArticleAddress;
import org.letterpress.article.ArticleStatus;
import org.letterpress.article.Articles;
import org.letterpress.article.Discussion;
import org.letterpress.article.Holding;
import org.letterpress.comment.Amendment;
import org.letterpress.comment.CommentPolicies;
import org.letterpress.text.Slug;
import org.letterpress.web.page.CurrentRoute;
import org.letterpress.web.page.Outcome;
import org.letterpress.web.page.Page;
import org.letterpress.web.page.PageOf;
import org.letterpress.web.page.Parameters;
import org.letterpress.web.page.Problems;
import org.letterpress.web.page.Route;
import org.letterpress.web.page.Typed;
import org.letterpress.web.page.Words;

/** How one article takes comments. */
@Named
@PageOf(Route.DESK_ARTICLE)
@RequestScoped
public class ArticleDesk implements Page, RulesForm {
    private static final String ACT = "discussion";
    private static final String AS_SITE = "SITE";

    @Inject
    private Articles articles;

    @Inject
    private CommentPolicies policies;

    @Inject
    private RulesChange change;

    @Inject
    private ShadowDesk shadows;

    @Inject
    private Parameters parameters;

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
        return parameters
                .posted("act")
                .map(act -> act.equals(ACT) ? change.take(this, found.get().slug()) : shadows(act))
                .orElse(Outcome.SHOWN);
    }

    private Outcome shadows(String act) {
        return shadows.carriedOut(act).orElse(Outcome.NOT_FOUND);
    }

    @Override
    public String act() {
        return ACT;
    }

    @Override
    public List<String> fields() {
        return List.of("open", "holding", "days");
    }

    @Override
    public Optional<Amendment> amendment() {
        Optional<Integer> days = getDays().isEmpty() ? Optional.empty() : typed.number("days", 0, Discussion.MAX_DAYS);
        return problems.isAny()
                ? Optional.empty()
                : Optional.of(Amendment.to(new Discussion(isOpen(), PolicyForm.holding(getHolding()), days)));
    }

    /** What runs in shadow on this article. */
    public List<ShadowLine> getShadows() {
        return shadows.lines(getArticle());
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
