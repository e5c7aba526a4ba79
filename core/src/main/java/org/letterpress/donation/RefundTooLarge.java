package org.letterpress.donation;

import org.letterpress.Refusal;

/** More than is left of the gift. */
public final class RefundTooLarge extends Refusal {
    private static final long serialVersionUID = 1L;

    RefundTooLarge() {
        super("More than is left");
    }
}
