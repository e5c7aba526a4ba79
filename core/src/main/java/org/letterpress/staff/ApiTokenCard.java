package org.letterpress.staff;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A key as its owner sees it in a list.
 *
 * @param lastUsedAt to the hour; null when it was never used
 */
public record ApiTokenCard(
        long id, String label, Instant createdAt, @Nullable Instant lastUsedAt) {}
