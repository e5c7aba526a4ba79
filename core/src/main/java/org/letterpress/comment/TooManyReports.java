package org.letterpress.comment;

import java.time.Duration;
import org.letterpress.Refusal;

/** Too many reports came from there lately. */
public class TooManyReports extends Refusal {
    private static final long serialVersionUID = 1L;

    private final Duration retryAfter;

    TooManyReports(Duration retryAfter) {
        super("Too many reports: again in " + retryAfter);
        this.retryAfter = retryAfter;
    }

    /** How long to wait before the next one is taken. */
    public Duration retryAfter() {
        return retryAfter;
    }
}
