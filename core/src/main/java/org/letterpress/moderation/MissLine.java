package org.letterpress.moderation;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A comment that a sweep left as it was, for the report.
 *
 * @param id its place in the report
 * @param comment by which the outside knows it
 * @param by who was first; null when nobody of this staff was
 */
public record MissLine(
        long id,
        String comment,
        String author,
        SweepMiss.Why why,
        @Nullable String by) {

    /** The name of the words that say why. */
    public String word() {
        return why.name().toLowerCase(Locale.ROOT);
    }

    /** Keeps who wrote it out of logs. */
    @Override
    public String toString() {
        return "MissLine[" + comment + "]";
    }
}
