package org.letterpress.web.feed;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.letterpress.article.Articles;
import org.letterpress.web.page.BaseAddress;
import org.letterpress.web.page.Site;
import org.letterpress.web.page.StoredBytes;

/** Answers {@code /feed.atom} with the twenty newest articles, whole. */
@WebServlet("/feed.atom")
public class FeedServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final int ARTICLES = 20;

    @Inject
    private transient Articles articles;

    @Inject
    private transient Site site;

    @Inject
    private transient BaseAddress base;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        AtomFeed feed = new AtomFeed(base.origin(request), site.getTitle());
        response.setHeader("Cache-Control", "no-cache");
        StoredBytes.of("application/atom+xml;charset=UTF-8", feed.of(articles.newestPages(ARTICLES)))
                .answer(request, response);
    }
}
