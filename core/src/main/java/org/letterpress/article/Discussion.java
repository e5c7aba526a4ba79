package org.letterpress.article;

import java.util.Optional;

/**
 * What an article says about comments on it.
 *
 * @param open false when somebody closed them
 * @param holding which of them wait for a person; empty when that is as everywhere on the site
 * @param closeAfterDays after how many days it takes none any more, 0 for never, up to {@value #MAX_DAYS}; empty when
 *     that is as everywhere
 */
public record Discussion(boolean open, Optional<Holding> holding, Optional<Integer> closeAfterDays) {
    public static final int MAX_DAYS = 36_500;

    public static final Discussion OPEN = new Discussion(true, Optional.empty(), Optional.empty());

    /** @throws IllegalArgumentException when the days are out of their range */
    public Discussion {
        if (closeAfterDays.filter(days -> days < 0 || days > MAX_DAYS).isPresent()) {
            throw new IllegalArgumentException("Days are 0 to " + MAX_DAYS);
        }
    }
}
