package org.letterpress.transfer;

import org.letterpress.Refusal;

/** An import is undone once. */
public final class AlreadyUndone extends Refusal {
    private static final long serialVersionUID = 1L;

    AlreadyUndone() {
        super("This import is undone already");
    }
}
