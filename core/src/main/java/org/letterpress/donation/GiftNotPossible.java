package org.letterpress.donation;

import org.letterpress.Refusal;

/** Gifts of this size, in this currency, by this method or in this rhythm are not taken here. */
public final class GiftNotPossible extends Refusal {
    private static final long serialVersionUID = 1L;

    GiftNotPossible() {
        super("Not a gift that is taken here");
    }
}
