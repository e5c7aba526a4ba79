package org.letterpress.article;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
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
        Discussion discussion) {

    /** As a query reads it. */
    public Teaser(
            long id,
            String slug,
            LocalDate day,
            String title,
            @Nullable String standfirst,
            String author,
            Instant publishedAt,
            boolean commentsOpen,
            @Nullable Holding holding,
            @Nullable Integer closeAfterDays) {
        this(
                id,
                slug,
                day,
                title,
                standfirst,
                author,
                publishedAt,
                new Discussion(commentsOpen, Optional.ofNullable(holding), Optional.ofNullable(closeAfterDays)));
    }

    public String path() {
        return new ArticleAddress(day, new Slug(slug)).path();
    }

    public Position position() {
        return new Position(publishedAt, id);
    }

    /**
     * A place in the order of publication, newest first.
     *
     * @param id tells those of the same instant apart
     */
    public record Position(Instant publishedAt, long id) {
        /** Before the newest article of all; databases know no later instant. */
        public static final Position START = new Position(Instant.parse("9999-12-31T00:00:00Z"), Long.MAX_VALUE);
    }
}
