package org.letterpress.donation;

import org.letterpress.Refusal;

/** A provider has answered that it will not do that; trying again changes nothing. */
public final class ProviderRefused extends Refusal {
    private static final long serialVersionUID = 1L;

    /** @param reason for staff, as the provider put it; holds nothing personal and no secret */
    public ProviderRefused(String reason) {
        super(reason);
    }
}
