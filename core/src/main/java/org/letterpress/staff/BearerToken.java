package org.letterpress.staff;

import java.util.Optional;
import java.util.regex.Pattern;
import org.letterpress.Secret;

/**
 * The secret with which a program acts for a person: 192 random bits behind a prefix by which people, and scanners for
 * leaked secrets, recognise it. It is shown once; only its hash is stored.
 *
 * @param value {@code lp_} and 32 characters of URL-safe base 64
 */
public record BearerToken(String value) {
    private static final String PREFIX = "lp_";
    private static final Pattern SHAPE = Pattern.compile(PREFIX + "[A-Za-z0-9_-]{32}");
    private static final int BYTES = 24;

    /** @throws IllegalArgumentException when it is not of that shape */
    public BearerToken {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a bearer token");
        }
    }

    static BearerToken random() {
        return new BearerToken(PREFIX + Secret.random(BYTES));
    }

    /** @param text what follows {@code Bearer } in the header */
    public static Optional<BearerToken> parse(String text) {
        return SHAPE.matcher(text).matches() ? Optional.of(new BearerToken(text)) : Optional.empty();
    }

    String hash() {
        return Secret.hash(value);
    }

    /** Keeps the secret out of logs. */
    @Override
    public String toString() {
        return "BearerToken[secret]";
    }
}
