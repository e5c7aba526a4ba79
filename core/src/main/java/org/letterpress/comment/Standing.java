package org.letterpress.comment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.letterpress.text.RichText;

/** A comment as its own author sees it by the receipt. */
public record Standing(
        String publicId,
        long articleId,
        @Nullable Long parentId,
        CommentStatus status,
        String author,
        @Nullable String website,
        RichText body,
        Instant postedAt) {

    static Standing of(Comment comment) {
        Byline byline = comment.byline();
        return new Standing(
                comment.publicId().value(),
                comment.articleId(),
                comment.parentId().orElse(null),
                comment.status(),
                byline.name(),
                byline.website(),
                comment.body(),
                comment.postedAt());
    }
}
