package org.letterpress.outbox;

import org.letterpress.Refusal;

/** The other side takes no letters at present, this one or any. */
public final class LineDown extends Refusal {
    private static final long serialVersionUID = 1L;

    /** @param reason is kept and shown to staff; holds no address */
    public LineDown(String reason) {
        super(reason);
    }
}
