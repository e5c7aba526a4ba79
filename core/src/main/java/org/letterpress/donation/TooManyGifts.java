package org.letterpress.donation;

import java.time.Duration;
import org.letterpress.Refusal;

/** Too many gifts were offered lately from where this one comes from; nothing was stored. */
public final class TooManyGifts extends Refusal {
    private static final long serialVersionUID = 1L;

    private final transient Duration retryAfter;

    TooManyGifts(Duration retryAfter) {
        super("Too many gifts from one place");
        this.retryAfter = retryAfter;
    }

    public Duration retryAfter() {
        return retryAfter;
    }
}
