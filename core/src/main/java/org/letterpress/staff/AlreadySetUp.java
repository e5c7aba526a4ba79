package org.letterpress.staff;

import org.letterpress.Refusal;

/** There is an administrator already; from then on administrators add people. */
public class AlreadySetUp extends Refusal {
    private static final long serialVersionUID = 1L;

    AlreadySetUp() {
        super("There is an administrator");
    }
}
