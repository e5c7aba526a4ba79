package org.letterpress.donation;

/**
 * Which gifts a treasurer wants to see, newest first.
 *
 * @param before the place behind which the page begins: a {@link GiftLine#id}
 * @param limit 1 to {@value #MAX_LIMIT} of them
 */
public record GiftQuery(GiftFilter filter, long before, int limit) {
    public static final int MAX_LIMIT = 500;
    /** Before the newest. */
    public static final long START = Long.MAX_VALUE;

    /** @throws IllegalArgumentException when the limit is out of bounds */
    public GiftQuery {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new IllegalArgumentException("A page has 1 to " + MAX_LIMIT + " gifts");
        }
    }

    public GiftQuery(GiftFilter filter, int limit) {
        this(filter, START, limit);
    }
}
