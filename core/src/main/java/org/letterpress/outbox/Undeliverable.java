package org.letterpress.outbox;

import org.letterpress.Refusal;

/** The other side will never take this letter. */
public final class Undeliverable extends Refusal {
    private static final long serialVersionUID = 1L;

    /** @param reason is kept and shown to staff; holds no address */
    public Undeliverable(String reason) {
        super(reason);
    }
}
