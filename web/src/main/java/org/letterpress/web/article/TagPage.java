package org.letterpress.web.article;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.letterpress.article.Articles;
import org.letterpress.article.Tag;
import org.letterpress.article.Teaser;
import org.letterpress.text.Slug;
import org.letterpress.web.page.CurrentRoute;
import org.letterpress.web.page.Outcome;
import org.letterpress.web.page.Page;
import org.letterpress.web.page.PageOf;
import org.letterpress.web.page.Parameters;
import org.letterpress.web.page.Route;

/** The articles under a tag or a category, newest first. */
@Named
@PageOf(Route.TAG)
@RequestScoped
public class TagPage implements Page {
    private static final int ARTICLES = 10;

    @Inject
    private CurrentRoute route;

    @Inject
    private Articles articles;

    @Inject
    private TeaserLines teaserLines;

    @Inject
    private Parameters parameters;

    private String name = "";
    private int number = 1;
    private boolean last = true;
    private List<TeaserLine> lines = List.of();

    @Override
    public Outcome open() {
        return Slug.parse(route.parameter("slug")).map(this::open).orElse(Outcome.NOT_FOUND);
    }

    private Outcome open(Slug slug) {
        number = parameters.page("page");
        List<Tag> tags = articles.tags(slug);
        List<Teaser> found = articles.tagged(slug, (number - 1) * ARTICLES, ARTICLES + 1);
        if (tags.isEmpty() || found.isEmpty()) {
            return Outcome.NOT_FOUND;
        }
        name = tags.get(0).name();
        last = found.size() <= ARTICLES;
        lines = teaserLines.of(found.stream().limit(ARTICLES).toList());
        return Outcome.SHOWN;
    }

    public String getName() {
        return name;
    }

    public List<TeaserLine> getLines() {
        return lines;
    }

    public boolean isFirst() {
        return number == 1;
    }

    public boolean isLast() {
        return last;
    }

    /** The address of the page with newer articles. */
    public String getNewer() {
        return number == 2 ? route.getPath() : route.getPath() + "?page=" + (number - 1);
    }

    /** The address of the page with older articles. */
    public String getOlder() {
        return route.getPath() + "?page=" + (number + 1);
    }
}
