package org.letterpress.transfer;

import org.letterpress.Refusal;

/** There is no import of that number. */
public final class NoSuchImport extends Refusal {
    private static final long serialVersionUID = 1L;

    NoSuchImport() {
        super("There is no such import");
    }
}
