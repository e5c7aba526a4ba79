package org.letterpress.moderation;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;

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
            return Optional.of(
                    new QueueCursor(Instant.parse(token.substring(0, end)), Long.parseLong(token.substring(end + 1))));
        } catch (DateTimeParseException | NumberFormatException e) {
            return Optional.empty();
        }
    }
}
