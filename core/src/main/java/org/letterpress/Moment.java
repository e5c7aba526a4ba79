package org.letterpress;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/** A time as an address has it, which anybody may have written there. */
public final class Moment {
    /** Times before are stored by no database that this runs on, and neither are those after {@link #LAST}. */
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");

    private static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");

    private Moment() {}

    /** Empty for what is none (ISO 8601, in UTC), and for one that cannot be compared with what is stored. */
    public static Optional<Instant> parse(String text) {
        try {
            return Optional.of(Instant.parse(text)).filter(at -> !at.isBefore(FIRST) && !at.isAfter(LAST));
        } catch (DateTimeException foreign) {
            return Optional.empty();
        }
    }
}
