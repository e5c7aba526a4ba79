package org.letterpress.donation;

import org.letterpress.Refusal;

/** No letter can leave this house: mail is not set up. */
public final class NoMail extends Refusal {
    private static final long serialVersionUID = 1L;

    NoMail() {
        super("Mail is not set up");
    }
}
