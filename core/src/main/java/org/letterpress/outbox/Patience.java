package org.letterpress.outbox;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait between tries: a minute, then twice as long each time, up to six hours; then it is over. Twenty tries
 * take two to three days. Each pause is cut by up to half at random, so that what failed together does not come back
 * together.
 */
final class Patience {
    static final int MOST_TRIES = 20;
    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofHours(6);

    private Patience() {}

    /** @param tries so far, at least 1 */
    static Duration pause(int tries, RandomGenerator random) {
        int doublings = Math.min(tries - 1, 16);
        long millis = Math.min(FIRST.toMillis() << doublings, LONGEST.toMillis());
        return Duration.ofMillis(millis - random.nextLong(millis / 2));
    }
}
