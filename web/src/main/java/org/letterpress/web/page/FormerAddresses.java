package org.letterpress.web.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.letterpress.article.Article;
import org.letterpress.article.ArticleAddress;
import org.letterpress.article.ArticleStatus;
import org.letterpress.article.Articles;
import org.letterpress.article.FormerAddress;

/**
 * Where an old address leads: to the article's permanent one, without a trailing slash; for the addresses of an imported
 * site, in the forms that WordPress gave them.
 */
@ApplicationScoped
public class FormerAddresses {
    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");
    private static final Pattern ELSEWHERE = Pattern.compile("^/(?:api|assets|health|errors)/");
    private static final String[] WORDPRESS_QUERIES = {"p", "page_id"};

    @Inject
    private Articles articles;

    /** The address to go to, where {@code path} has no page of its own or is a page's with a slash too many. */
    Optional<String> redirect(String path, HttpServletRequest request) {
        if (path.equals("/")) {
            return fromQuery(request);
        }
        boolean routed = Route.of(path).isPresent();
        String plain = withoutSlash(path);
        if (routed || ELSEWHERE.matcher(path).find()) {
            return Optional.empty();
        }
        return of(plain).or(() -> Route.of(plain).map(match -> encoded(request)));
    }

    private Optional<String> fromQuery(HttpServletRequest request) {
        for (String name : WORDPRESS_QUERIES) {
            @Nullable String id = request.getParameter(name);
            if (id != null && NUMBER.matcher(id).matches()) {
                return of("/?" + name + "=" + id);
            }
        }
        return Optional.empty();
    }

    /** The new address of the article that used to be at {@code address}: a path without a trailing slash, decoded. */
    public Optional<String> of(String address) {
        return address.length() > FormerAddress.MAX_LENGTH
                ? Optional.empty()
                : articles.formerAddress(address)
                        .flatMap(old -> articles.byId(old.articleId()))
                        .filter(article -> article.status() == ArticleStatus.PUBLISHED
                                || article.status() == ArticleStatus.WITHDRAWN)
                        .flatMap(Article::address)
                        .map(ArticleAddress::path)
                        .filter(path -> !path.equals(address));
    }

    private static String encoded(HttpServletRequest request) {
        String query = request.getQueryString();
        return withoutSlash(request.getRequestURI()) + (query == null ? "" : "?" + query);
    }

    private static String withoutSlash(String path) {
        int end = path.length();
        while (end > 1 && path.charAt(end - 1) == '/') {
            end--;
        }
        return path.substring(0, end);
    }
}
