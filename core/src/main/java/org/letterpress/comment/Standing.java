package org.letterpress.comment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.letterpress.text.RichText;

/**
 * A comment as its own author sees it by the receipt.
 *
 * @param returned whether they were asked for another text
 */
public record Standing(
        String publicId,
        long articleId,
        @Nullable Long parentId,
        CommentStatus status,
        boolean returned,
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
                comment.isReturned(),
                byline.name(),
                byline.website(),
                comment.body(),
                comment.postedAt());
    }
}
