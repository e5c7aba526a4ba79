package org.letterpress.donation;

import java.util.Optional;
import java.util.regex.Pattern;
import org.letterpress.Secret;

/**
 * The secret in the address of somebody's statement of a year: 192 bits that nobody can guess. Only its hash is stored.
 *
 * @param value 32 characters of URL-safe base 64
 */
public record StatementToken(String value) {
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{32}");

    /** @throws IllegalArgumentException when it is not of that shape */
    public StatementToken {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a statement's token");
        }
    }

    public static Optional<StatementToken> parse(String text) {
        return SHAPE.matcher(text).matches() ? Optional.of(new StatementToken(text)) : Optional.empty();
    }

    /** The path of the statement on this site. */
    public String path() {
        return "/statement/" + value;
    }

    /** By which the database knows it. */
    String hash() {
        return Secret.hash(value);
    }

    /** Keeps the secret out of logs. */
    @Override
    public String toString() {
        return "StatementToken[secret]";
    }
}
