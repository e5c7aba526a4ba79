package org.letterpress.transfer;

import org.letterpress.Refusal;

/** An import cannot be undone while it runs. */
public final class ImportStillRunning extends Refusal {
    private static final long serialVersionUID = 1L;

    ImportStillRunning() {
        super("This import is still running");
    }
}
