package org.letterpress.moderation;

import org.letterpress.comment.CommentStatus;

/**
 * How many comments, and what people said of them.
 *
 * @param total all of them; approved, rejected and spam those of which people said so
 */
public record Judged(int total, int approved, int rejected, int spam) {
    static final Judged NONE = new Judged(0, 0, 0, 0);

    Judged and(CommentStatus status) {
        return and(status, 1);
    }

    Judged and(CommentStatus status, int more) {
        return new Judged(
                total + more,
                approved + (status == CommentStatus.APPROVED ? more : 0),
                rejected + (status == CommentStatus.REJECTED ? more : 0),
                spam + (status == CommentStatus.SPAM ? more : 0));
    }
}
