package org.letterpress.staff;

import org.letterpress.Refusal;

/** The setup code is wrong, used, or replaced by a newer one. */
public class SetupCodeWrong extends Refusal {
    private static final long serialVersionUID = 1L;

    SetupCodeWrong() {
        super("Setup code wrong");
    }
}
