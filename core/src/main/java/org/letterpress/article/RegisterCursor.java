package org.letterpress.article;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

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
        try {
            return cut < 0
                    ? Optional.empty()
                    : Optional.of(new RegisterCursor(
                            Instant.parse(token.substring(0, cut)), Long.parseLong(token.substring(cut + 1))));
        } catch (DateTimeException | NumberFormatException foreign) {
            return Optional.empty();
        }
    }
}
