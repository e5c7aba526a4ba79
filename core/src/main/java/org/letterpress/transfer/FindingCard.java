package org.letterpress.transfer;

import org.jspecify.annotations.Nullable;

/**
 * A line of an import's report. {@code key}, {@code line} and {@code excerpt} are null in a line that counts several.
 *
 * @param kind such as {@code article}, {@code comment}, {@code page}, {@code pingback} or {@code comment on a page}
 * @param key of the record on the blog
 * @param excerpt the title of the article it is or belongs to
 */
public record FindingCard(
        long id,
        Outcome outcome,
        String kind,
        Reason reason,
        long count,
        @Nullable String key,
        @Nullable Integer line,
        @Nullable String excerpt) {}
