package org.letterpress.donation;

import org.letterpress.Refusal;

/** The fund takes no gifts, or there is none. */
public final class FundClosed extends Refusal {
    private static final long serialVersionUID = 1L;

    FundClosed() {
        super("No such fund takes gifts");
    }
}
