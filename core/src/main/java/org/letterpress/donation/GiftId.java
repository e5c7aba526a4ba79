package org.letterpress.donation;

import java.util.Optional;
import java.util.regex.Pattern;
import org.letterpress.Secret;

/**
 * The name by which treasurers and providers know a gift: 80 random bits, which open nothing.
 *
 * @param value 16 characters of Crockford's base 32 in lower case
 */
public record GiftId(String value) {
    private static final Pattern SHAPE = Pattern.compile("[0-9a-hjkmnp-tv-z]{16}");
    private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";

    /** @throws IllegalArgumentException when it is not of that shape */
    public GiftId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a gift's id");
        }
    }

    /** A new one; safe for use by several threads. */
    static GiftId random() {
        return new GiftId(Secret.random(16, ALPHABET));
    }

    public static Optional<GiftId> parse(String text) {
        return SHAPE.matcher(text).matches() ? Optional.of(new GiftId(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
