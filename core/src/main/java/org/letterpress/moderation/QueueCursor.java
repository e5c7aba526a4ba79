package org.letterpress.moderation;

import java.time.Instant;
import java.util.Optional;
import org.letterpress.Moment;

/** Where a page of the queue ended: the next one starts behind it, at the same cost however far it is. */
public record QueueCursor(Instant at, long id) {
    /** Before the first comment of all. */
    public static final QueueCursor START = new QueueCursor(Instant.EPOCH, 0);

    /** For an address; {@link #parse} reads it. */
    public String token() {
        return at + "_" + id;
    }

    public static Optional<QueueCursor> parse(String token) {
        int end = token.lastIndexOf('_');
        if (end < 0) {
            return Optional.empty();
        }
        try {
            long id = Long.parseLong(token.substring(end + 1));
            return Moment.parse(token.substring(0, end)).map(at -> new QueueCursor(at, id));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
