package org.letterpress.web.article;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.letterpress.article.Articles;
import org.letterpress.article.Tag;
import org.letterpress.article.Teaser;
import org.letterpress.comment.Comments;
import org.letterpress.text.Slug;
import org.letterpress.web.page.Answer;
import org.letterpress.web.page.CurrentRoute;
import org.letterpress.web.page.Numbers;

/** The articles under a tag or a category, newest first. */
@Named
@RequestScoped
public class TagPage {
    private static final int ARTICLES = 10;

    @Inject
    private CurrentRoute route;

    @Inject
    private Articles articles;

    @Inject
    private Comments comments;

    @Inject
    @RequestParameterMap
    private Map<String, String> parameters;

    private String name = "";
    private int number = 1;
    private boolean last = true;
    private List<TeaserLine> lines = List.of();

    public void open() {
        Slug.parse(route.parameter("slug")).ifPresentOrElse(this::open, Answer::notFound);
    }

    private void open(Slug slug) {
        number = Numbers.page(parameters.get("page"));
        List<Tag> tags = articles.tags(slug);
        List<Teaser> found = articles.tagged(slug, (number - 1) * ARTICLES, ARTICLES + 1);
        if (tags.isEmpty() || found.isEmpty()) {
            Answer.notFound();
            return;
        }
        name = tags.get(0).name();
        last = found.size() <= ARTICLES;
        lines = TeaserLine.of(found.stream().limit(ARTICLES).toList(), comments);
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
