package org.letterpress.comment;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The name by which the outside knows a comment: 80 random bits, so that it tells neither how many comments there are nor
 * how many of them wait.
 *
 * @param value 16 characters of Crockford's base 32 in lower case
 */
public record CommentId(String value) {
    private static final Pattern SHAPE = Pattern.compile("[0-9a-hjkmnp-tv-z]{16}");
    private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final SecureRandom RANDOM = new SecureRandom();

    /** @throws IllegalArgumentException when it is not of that shape */
    public CommentId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a comment's id");
        }
    }

    /** A new one; safe for use by several threads. */
    public static CommentId random() {
        return new CommentId(RANDOM.ints(16, 0, ALPHABET.length())
                .mapToObj(ALPHABET::charAt)
                .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
                .toString());
    }

    public static Optional<CommentId> parse(String text) {
        return SHAPE.matcher(text).matches() ? Optional.of(new CommentId(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
