package org.letterpress.moderation;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which rules they are that somebody has before them.
 *
 * @param number counts up with every change
 * @param by the name of whoever made the last change; null when nobody has, as is at
 */
public record RulesVersion(
        long number, @Nullable String by, @Nullable Instant at) {

    RulesVersion next(String name, Instant now) {
        return new RulesVersion(number + 1, name, now);
    }

    String toText() {
        return number + (at == null ? "" : " " + at + " " + by);
    }

    /** What {@link #toText} wrote. */
    static RulesVersion parse(String text) {
        String[] parts = text.split(" ", 3);
        return new RulesVersion(
                Long.parseLong(parts[0]),
                parts.length < 3 ? null : parts[2],
                parts.length < 3 ? null : Instant.parse(parts[1]));
    }

    /** Empty when nobody has ever changed them. */
    public Optional<String> changedBy() {
        return Optional.ofNullable(by);
    }
}
