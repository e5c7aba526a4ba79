package org.letterpress.article;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.letterpress.text.Slug;

/** A published article as a line of a list. */
public record Teaser(
        long id,
        String slug,
        LocalDate day,
        String title,
        @Nullable String standfirst,
        String author,
        Instant publishedAt,
        boolean commentsOpen) {

    public String path() {
        return new ArticleAddress(day, new Slug(slug)).path();
    }
}
