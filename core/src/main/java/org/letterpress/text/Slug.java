package org.letterpress.text;

import java.util.Optional;

/**
 * The last part of a permanent address: lower-case letters and digits of any script, with single hyphens between words.
 *
 * <p>At most 200 UTF-16 units, which is at most 600 bytes of UTF-8.
 */
public record Slug(String value) {

    public static final int MAX_LENGTH = 200;

    public Slug {
        if (!SlugText.isValid(value)) {
            throw new IllegalArgumentException("Not a slug");
        }
    }

    /**
     * The slug of a title: Latin letters without their accents, other scripts as they are, {@code untitled} when
     * nothing is left.
     */
    public static Slug of(String title) {
        return new Slug(SlugText.of(title));
    }

    /** The slug of a WordPress post name, where anything beyond ASCII stands percent-encoded. */
    public static Slug ofWordPress(String postName) {
        return of(SlugText.percentDecoded(postName));
    }

    /** The slug that is spelled exactly so, as in an address that somebody followed. */
    public static Optional<Slug> parse(String value) {
        return SlugText.isValid(value) ? Optional.of(new Slug(value)) : Optional.empty();
    }

    /**
     * This slug with {@code -n} after it, shortened where it would not fit.
     *
     * @param n at least 2, the first being the slug without a suffix
     */
    public Slug withSuffix(int n) {
        if (n < 2) {
            throw new IllegalArgumentException("A suffix counts from 2, not " + n);
        }
        String suffix = "-" + n;
        return new Slug(SlugText.cut(value, MAX_LENGTH - suffix.length()) + suffix);
    }

    @Override
    public String toString() {
        return value;
    }
}
