package org.letterpress.web.article;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.letterpress.article.Articles;
import org.letterpress.comment.Comments;
import org.letterpress.web.page.Answer;
import org.letterpress.web.page.Numbers;

/** The newest articles, ten a page. */
@Named
@RequestScoped
public class HomePage {
    private static final int ARTICLES = 10;

    @Inject
    private Articles articles;

    @Inject
    private Comments comments;

    @Inject
    @RequestParameterMap
    private Map<String, String> parameters;

    private List<TeaserLine> lines = List.of();
    private int number = 1;
    private int pages = 1;

    public void open() {
        number = Numbers.page(parameters.get("page"));
        pages = (int) Math.max(1, (articles.countPublished() + ARTICLES - 1) / ARTICLES);
        if (number > pages) {
            Answer.notFound();
        } else {
            lines = TeaserLine.of(articles.newest((number - 1) * ARTICLES, ARTICLES), comments);
        }
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
