package org.letterpress.donation;

import org.letterpress.Refusal;

/** Somebody has changed the gift, or what is about it, since it was seen. */
public final class GiftChanged extends Refusal {
    private static final long serialVersionUID = 1L;

    GiftChanged() {
        super("The gift is not what was seen");
    }
}
