package org.letterpress.audit;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The end of a chain. Whoever keeps one elsewhere can show later that nothing up to there was changed or taken away.
 *
 * @param position how many entries there are; 0 for none
 * @param hash of the last one, SHA-256 in hexadecimal
 */
public record Head(long position, String hash) {
    /** Before the first entry. */
    public static final Head BEGINNING = new Head(0, "0".repeat(64));

    private static final Pattern SHAPE = Pattern.compile("(\\d{1,18}):([0-9a-f]{64})");

    /** In the form of {@link #toString}; empty for anything else. */
    public static Optional<Head> parse(String text) {
        Matcher matcher = SHAPE.matcher(text.strip());
        return matcher.matches()
                ? Optional.of(new Head(Long.parseLong(matcher.group(1)), matcher.group(2)))
                : Optional.empty();
    }

    /** Position and hash with a colon between. */
    @Override
    public String toString() {
        return position + ":" + hash;
    }
}
