package org.letterpress.staff;

import org.letterpress.Refusal;

/** The old password that somebody gave to change it is wrong; the old one stays. */
public class WrongPassword extends Refusal {
    private static final long serialVersionUID = 1L;

    WrongPassword() {
        super("The old password is wrong");
    }
}
