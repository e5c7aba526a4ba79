package org.letterpress.transfer;

import org.letterpress.Refusal;

/** A record cannot be taken over as it is; the rest goes on. */
final class Quarantined extends Refusal {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    Quarantined(Reason reason) {
        super(reason.words());
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }
}
