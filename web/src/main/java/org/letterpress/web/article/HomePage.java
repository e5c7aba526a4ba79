package org.letterpress.web.article;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.letterpress.article.Articles;
import org.letterpress.web.page.Outcome;
import org.letterpress.web.page.Page;
import org.letterpress.web.page.PageOf;
import org.letterpress.web.page.Parameters;
import org.letterpress.web.page.Route;

/** The newest articles, ten a page. */
@Named
@PageOf(Route.HOME)
@RequestScoped
public class HomePage implements Page {
    private static final int ARTICLES = 10;

    @Inject
    private Articles articles;

    @Inject
    private TeaserLines teaserLines;

    @Inject
    private Parameters parameters;

    private List<TeaserLine> lines = List.of();
    private int number = 1;
    private int pages = 1;

    @Override
    public Outcome open() {
        number = parameters.page("page");
        pages = (int) Math.max(1, (articles.countPublished() + ARTICLES - 1) / ARTICLES);
        if (number > pages) {
            return Outcome.NOT_FOUND;
        }
        lines = teaserLines.of(articles.newest((number - 1) * ARTICLES, ARTICLES));
        return Outcome.SHOWN;
    }

    public List<TeaserLine> getLines() {
        return lines;
    }

    public int getNumber() {
        return number;
    }

    public boolean isFirst() {
        return number == 1;
    }

    public boolean isLast() {
        return number >= pages;
    }

    /** The address of the page with newer articles. */
    public String getNewer() {
        return number == 2 ? "/" : "/?page=" + (number - 1);
    }

    /** The address of the page with older articles. */
    public String getOlder() {
        return "/?page=" + (number + 1);
    }
}
