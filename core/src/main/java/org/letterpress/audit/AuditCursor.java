package org.letterpress.audit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Behind which entry a page begins. */
public record AuditCursor(Instant at, long id) {
    /** In the year 9999, when the last of all entries is written. */
    public static final AuditCursor START = new AuditCursor(Instant.parse("9999-12-31T00:00:00Z"), Long.MAX_VALUE);

    private static final Pattern SHAPE = Pattern.compile("(\\d{1,18})-(\\d{1,18})");

    /** For an address. */
    public String token() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at) + "-" + id;
    }

    /** In the form of {@link #token}; empty for anything else. */
    public static Optional<AuditCursor> parse(String token) {
        Matcher matcher = SHAPE.matcher(token);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Instant at = Instant.EPOCH.plus(Long.parseLong(matcher.group(1)), ChronoUnit.MICROS);
        return Optional.of(new AuditCursor(at, Long.parseLong(matcher.group(2))))
                .filter(cursor -> cursor.at().isBefore(START.at()));
    }
}
