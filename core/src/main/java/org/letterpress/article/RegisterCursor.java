package org.letterpress.article;

import java.time.Instant;
import java.util.Optional;
import org.letterpress.Moment;

/** A place in the register: the last article before it. */
public record RegisterCursor(Instant at, long id) {
    /** Before the newest of all; a time that every database knows. */
    public static final RegisterCursor START =
            new RegisterCursor(Instant.parse("9999-01-01T00:00:00Z"), Long.MAX_VALUE);

    /** As an address can have it. */
    public String token() {
        return at + "_" + id;
    }

    public static Optional<RegisterCursor> parse(String token) {
        int cut = token.indexOf('_');
        if (cut < 0) {
            return Optional.empty();
        }
        try {
            long id = Long.parseLong(token.substring(cut + 1));
            return Moment.parse(token.substring(0, cut)).map(at -> new RegisterCursor(at, id));
        } catch (NumberFormatException foreign) {
            return Optional.empty();
        }
    }
}
