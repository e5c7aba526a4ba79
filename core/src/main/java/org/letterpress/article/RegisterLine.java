package org.letterpress.article;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An article as a line of the register, with what it says about comments. */
public record RegisterLine(
        long id,
        String slug,
        String title,
        ArticleStatus status,
        Instant publishedAt,
        boolean commentsOpen,
        @Nullable Holding holding,
        @Nullable Integer closeAfterDays) {

    public Discussion discussion() {
        return new Discussion(commentsOpen, Optional.ofNullable(holding), Optional.ofNullable(closeAfterDays));
    }
}
