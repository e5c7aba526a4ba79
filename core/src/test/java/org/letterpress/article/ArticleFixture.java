package org.letterpress.article;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import org.letterpress.Press;
import org.letterpress.text.Policy;
import org.letterpress.text.Slug;
import org.letterpress.text.Writing;

/** Articles as tests want them. */
public final class ArticleFixture {
    private ArticleFixture() {}

    public static Article draft(String title) {
        return new Article(
                Slug.of(title),
                new Headline(title, null, "Ada Quill"),
                Writing.of(Policy.ARTICLE, "<p>Text</p>", "<p>Text</p>"),
                Instant.parse("2026-01-01T00:00:00Z"));
    }

    public static Article published(String title, Instant at) {
        Article article = draft(title);
        article.publish(at, LocalDate.ofInstant(at, ZoneOffset.UTC), at);
        return article;
    }

    /** Stores a published article; the clock's now is its date. */
    public static long given(Press press, String title) {
        return press.in(() -> stored(press, published(title, press.clock.instant())));
    }

    public static long stored(Press press, Article article) {
        press.articles().add(article);
        press.em().flush();
        return Objects.requireNonNull(article.id());
    }
}
