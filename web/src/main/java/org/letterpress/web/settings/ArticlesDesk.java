package org.letterpress.web.settings;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.letterpress.article.Register;
import org.letterpress.article.RegisterCursor;
import org.letterpress.article.RegisterLine;
import org.letterpress.article.RegisterPage;
import org.letterpress.comment.CommentPolicies;
import org.letterpress.web.page.Outcome;
import org.letterpress.web.page.Page;
import org.letterpress.web.page.PageOf;
import org.letterpress.web.page.Parameters;
import org.letterpress.web.page.Route;

/** The articles for those who look after them, newest first. */
@Named
@PageOf(Route.DESK_ARTICLES)
@RequestScoped
public class ArticlesDesk implements Page {
    private static final int LINES = 50;
    private static final int LONGEST_SEARCH = 200;

    @Inject
    private Register register;

    @Inject
    private CommentPolicies policies;

    @Inject
    private Parameters parameters;

    private @Nullable RegisterPage page;

    @Override
    public Outcome open() {
        RegisterCursor after =
                parameters.find("after").flatMap(RegisterCursor::parse).orElse(RegisterCursor.START);
        page = register.page(getTitle(), after, LINES);
        return Outcome.SHOWN;
    }

    /** What is searched for; empty for nothing. */
    public String getTitle() {
        String typed = parameters.text("q").replaceAll("\\p{Cc}", "");
        return typed.length() <= LONGEST_SEARCH ? typed : typed.substring(0, LONGEST_SEARCH);
    }

    public RegisterPage getPage() {
        if (page == null) {
            throw new IllegalStateException("Not opened");
        }
        return page;
    }

    public String path(RegisterLine line) {
        return path(line.slug());
    }

    /** Percent-encoded. */
    static String path(String slug) {
        return Route.DESK_ARTICLES.template() + "/" + URLEncoder.encode(slug, StandardCharsets.UTF_8);
    }

    /** The key of the words that say whether readers may comment on it now. */
    public String commentsWord(RegisterLine line) {
        return policies.takesComments(line.discussion(), line.publishedAt())
                ? "articles.comments.open"
                : "articles.comments.closed";
    }

    /** The address of the following ones; null on the last page. */
    public @Nullable String getNext() {
        return getPage().next().map(this::next).orElse(null);
    }

    private String next(RegisterCursor cursor) {
        String search = getTitle().isEmpty() ? "" : "&q=" + URLEncoder.encode(getTitle(), StandardCharsets.UTF_8);
        return Route.DESK_ARTICLES.template() + "?after=" + cursor.token() + search;
    }
}
