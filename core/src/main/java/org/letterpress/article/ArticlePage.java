package org.letterpress.article;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.letterpress.text.RichText;

/** An article as its own page shows it. */
public record ArticlePage(
        long id,
        ArticleAddress address,
        ArticleStatus status,
        Headline headline,
        RichText body,
        Instant publishedAt,
        Instant changedAt,
        Discussion discussion,
        List<Tag> tags) {

    /** @param rows the article with each of its tags, or with null when it has none */
    static Optional<ArticlePage> of(List<Object[]> rows) {
        Article article = (Article) rows.get(0)[0];
        List<Tag> tags =
                rows.stream().map(row -> (Tag) row[1]).filter(Objects::nonNull).toList();
        return of(article, tags);
    }

    /** Empty for a draft that never had an address. */
    static Optional<ArticlePage> of(Article article, List<Tag> tags) {
        return article.address()
                .flatMap(address -> article.publishedAt()
                        .map(at -> new ArticlePage(
                                Objects.requireNonNull(article.id()),
                                address,
                                article.status(),
                                article.headline(),
                                article.body(),
                                at,
                                article.changedAt(),
                                article.discussion(),
                                tags)));
    }
}
