package org.letterpress.transfer;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An import as a list or its own page shows it. {@code read} is always the sum of {@code created}, {@code skipped} and
 * {@code quarantined}.
 *
 * @param source the blog's address without its scheme; null until the file has said it
 * @param endedAt null while it runs
 * @param failure why it failed, in English with line and column; null unless it did
 */
public record ImportCard(
        long id,
        ImportState state,
        boolean dryRun,
        @Nullable String source,
        String startedBy,
        Instant startedAt,
        @Nullable Instant endedAt,
        long read,
        long created,
        long skipped,
        long quarantined,
        @Nullable String failure) {}
