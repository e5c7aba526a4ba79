package org.letterpress.donation;

import org.letterpress.Refusal;

/** Money has come in, or is on its way: nothing more can be done about the payment. */
public final class GiftNotOpen extends Refusal {
    private static final long serialVersionUID = 1L;

    GiftNotOpen() {
        super("The gift is not open");
    }
}
