package org.letterpress.outbox;

import org.letterpress.Refusal;

/** The other side may take this letter later. */
public final class NotNow extends Refusal {
    private static final long serialVersionUID = 1L;

    /** @param reason is kept and shown to staff; holds no address */
    public NotNow(String reason) {
        super(reason);
    }
}
