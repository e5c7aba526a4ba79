package org.letterpress.ear;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what the site does by and by, and no longer than it takes. */
final class Patience {
    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final Duration PAUSE = Duration.ofMillis(200);

    private Patience() {}

    static void until(BooleanSupplier condition) {
        until(condition, LONGEST);
    }

    /** For what is known to take its time. */
    static void until(BooleanSupplier condition, Duration longest) {
        Instant deadline = Instant.now().plus(longest);
        while (!condition.getAsBoolean()) {
            if (Instant.now().isAfter(deadline)) {
                throw new AssertionError("Did not happen within " + longest);
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }
}
