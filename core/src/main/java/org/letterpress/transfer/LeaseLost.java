package org.letterpress.transfer;

import org.letterpress.Refusal;

/** Somebody else works on this import by now. */
final class LeaseLost extends Refusal {
    private static final long serialVersionUID = 1L;

    LeaseLost() {
        super("Another worker has this import");
    }
}
