package org.letterpress.briefing;

import java.time.Duration;

/** How often a moderator is written to of what waits. The names stand in the database and are never changed. */
public enum Rhythm {
    NEVER(Duration.ZERO),
    /** Of each comment by itself, as it comes in. */
    AT_ONCE(Duration.ZERO),
    /** Of all that waits, every hour. */
    HOURLY(Duration.ofHours(1)),
    /** Of all that waits, every day. */
    DAILY(Duration.ofDays(1));

    private final Duration period;

    Rhythm(Duration period) {
        this.period = period;
    }

    /** Between two letters; zero where that depends on what comes in. */
    Duration period() {
        return period;
    }

    boolean isDigest() {
        return !period.isZero();
    }
}
