package org.letterpress.comment;

import java.time.Duration;
import java.util.List;
import org.letterpress.screening.Advice;
import org.letterpress.screening.Finding;

/**
 * How soon a comment needs a person, by what screens found in it. It is a matter of time and not of rank, so that nothing
 * waits for ever behind what keeps coming.
 */
enum Need {
    /** A screen asks for a person. */
    AT_ONCE(Duration.ZERO),
    /** Nothing speaks against it: a reader waits. */
    SOON(Duration.ofHours(4)),
    /** It looks like spam. */
    IN_TIME(Duration.ofDays(1));

    private final Duration patience;

    Need(Duration patience) {
        this.patience = patience;
    }

    static Need of(List<Finding> found) {
        if (isAdvised(Advice.SPAM, found)) {
            return IN_TIME;
        }
        return isAdvised(Advice.HOLD, found) ? AT_ONCE : SOON;
    }

    private static boolean isAdvised(Advice advice, List<Finding> found) {
        return found.stream().anyMatch(finding -> finding.advice() == advice);
    }

    /** How long it may wait. */
    Duration patience() {
        return patience;
    }
}
