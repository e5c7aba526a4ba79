package org.letterpress.privacy;

import org.letterpress.Refusal;

/** What was typed is no e-mail address. */
public class AddressInvalid extends Refusal {
    private static final long serialVersionUID = 1L;

    AddressInvalid(String message) {
        super(message);
    }
}
