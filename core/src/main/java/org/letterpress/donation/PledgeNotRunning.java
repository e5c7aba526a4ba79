package org.letterpress.donation;

import org.letterpress.Refusal;

/** The recurring gift has not begun yet, or has ended. */
public final class PledgeNotRunning extends Refusal {
    private static final long serialVersionUID = 1L;

    PledgeNotRunning() {
        super("The recurring gift does not run");
    }
}
