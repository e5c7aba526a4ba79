package org.letterpress.comment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.letterpress.text.RichText;

/**
 * A public comment as programs get it.
 *
 * @param parentId the comment it replies to, where that is public; null otherwise
 */
public record PublicComment(
        String publicId, @Nullable String parentId, String author, RichText body, Instant postedAt) {

    public PublicComments.Position position() {
        return new PublicComments.Position(postedAt, publicId);
    }
}
