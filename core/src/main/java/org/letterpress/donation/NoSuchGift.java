package org.letterpress.donation;

import org.letterpress.Refusal;

/** There is no such gift. */
public final class NoSuchGift extends Refusal {
    private static final long serialVersionUID = 1L;

    NoSuchGift() {
        super("No such gift");
    }
}
