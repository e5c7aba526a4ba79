package org.letterpress.person;

import java.time.Instant;

/**
 * A field that says something about people and is kept for a term alone. Every CDI bean of this type gets a term among the
 * site's settings and is forgotten when that is over. Called inside a transaction.
 */
public interface Fading {

    /** In lower case, with hyphens, such as {@code comment-network}: by which the term is stored, and in message keys. */
    String field();

    /** The term where staff have not set another; 0 for as long as what it belongs to. */
    int defaultDays();

    /** How many are there still from before that time. */
    long count(Instant before);

    /**
     * Forgets the next ones from before that time.
     *
     * @param after the position to begin behind: 0, or what was answered last
     * @return the position of the last one; 0 when there was none
     */
    long forget(Instant before, long after, int limit);
}
