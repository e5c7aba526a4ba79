package org.letterpress.staff;

import org.letterpress.Refusal;

/** Somebody of the staff has this e-mail address already, perhaps in other letters of upper or lower case. */
public class EmailTaken extends Refusal {
    private static final long serialVersionUID = 1L;

    EmailTaken() {
        super("E-mail address taken");
    }
}
