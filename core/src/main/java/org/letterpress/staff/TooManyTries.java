package org.letterpress.staff;

import java.time.Instant;
import org.letterpress.Refusal;

/**
 * The password of one address was guessed wrongly so often that it has to wait, whoever guessed. Told alike whether the
 * address exists or not.
 */
public class TooManyTries extends Refusal {
    private static final long serialVersionUID = 1L;

    private final Instant until;

    TooManyTries(Instant until) {
        super("Too many tries, wait until " + until);
        this.until = until;
    }

    /** From then on there is one more try. */
    public Instant until() {
        return until;
    }
}
