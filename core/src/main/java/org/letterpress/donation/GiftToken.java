package org.letterpress.donation;

import java.util.Optional;
import java.util.regex.Pattern;
import org.letterpress.Secret;

/**
 * The secret in the address of a gift, for its donor: 192 bits that nobody can guess. Only its hash is stored.
 *
 * @param value 32 characters of URL-safe base 64
 */
public record GiftToken(String value) {
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{32}");

    /** @throws IllegalArgumentException when it is not of that shape */
    public GiftToken {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a gift's token");
        }
    }

    public static Optional<GiftToken> parse(String text) {
        return SHAPE.matcher(text).matches() ? Optional.of(new GiftToken(text)) : Optional.empty();
    }

    /** The path of the gift's page on this site. */
    public String path() {
        return "/donate/" + value;
    }

    /** By which the database knows it. */
    String hash() {
        return Secret.hash(value);
    }

    /** Keeps the secret out of logs. */
    @Override
    public String toString() {
        return "GiftToken[secret]";
    }
}
