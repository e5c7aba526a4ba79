package org.letterpress.comment;

import java.time.Duration;
import org.letterpress.Refusal;

/** Too many comments came from there lately. */
public class TooManyComments extends Refusal {
    private static final long serialVersionUID = 1L;

    private final Duration retryAfter;

    TooManyComments(Duration retryAfter) {
        super("Too many comments: again in " + retryAfter);
        this.retryAfter = retryAfter;
    }

    /** How long to wait before the next one is taken: at least a second. */
    public Duration retryAfter() {
        return retryAfter.compareTo(Duration.ofSeconds(1)) < 0 ? Duration.ofSeconds(1) : retryAfter;
    }
}
