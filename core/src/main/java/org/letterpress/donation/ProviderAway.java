package org.letterpress.donation;

import org.letterpress.Refusal;

/** A provider does not answer, or says that it cannot at present: to be tried again, under the same name. */
public final class ProviderAway extends Refusal {
    private static final long serialVersionUID = 1L;

    /** @param reason for staff; holds nothing personal and no secret */
    public ProviderAway(String reason) {
        super(reason);
    }

    /** @param reason for staff; holds nothing personal and no secret */
    public ProviderAway(String reason, Throwable cause) {
        super(reason);
        initCause(cause);
    }
}
