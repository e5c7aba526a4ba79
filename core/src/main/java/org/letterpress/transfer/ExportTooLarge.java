package org.letterpress.transfer;

import org.letterpress.Refusal;

/** The file is larger than an import may be. */
public final class ExportTooLarge extends Refusal {
    private static final long serialVersionUID = 1L;

    ExportTooLarge() {
        super("The file is too large");
    }
}
