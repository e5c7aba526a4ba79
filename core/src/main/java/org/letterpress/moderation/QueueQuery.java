package org.letterpress.moderation;

import org.letterpress.comment.Tray;

/**
 * Which comments a moderator wants to see.
 *
 * @param after a place in {@code order}
 * @param limit 1 to 100 of them
 */
public record QueueQuery(Tray tray, QueueOrder order, QueueFilter filter, QueueCursor after, int limit) {
    public static final int MAX_LIMIT = 100;

    /** @throws IllegalArgumentException when the limit is out of bounds */
    public QueueQuery {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new IllegalArgumentException("A page has 1 to " + MAX_LIMIT + " comments");
        }
    }

    /** All of a tray, oldest first. */
    public QueueQuery(Tray tray, QueueCursor after, int limit) {
        this(tray, QueueOrder.OLDEST, QueueFilter.NONE, after, limit);
    }
}
