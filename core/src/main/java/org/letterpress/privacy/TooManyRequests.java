package org.letterpress.privacy;

import java.time.Instant;
import org.letterpress.Refusal;

/** Too much was asked from one network in a short time, whatever addresses were named. */
public class TooManyRequests extends Refusal {
    private static final long serialVersionUID = 1L;

    private final Instant until;

    TooManyRequests(Instant until) {
        super("Too many requests, wait until " + until);
        this.until = until;
    }

    /** From then on, one more is taken. */
    public Instant until() {
        return until;
    }
}
