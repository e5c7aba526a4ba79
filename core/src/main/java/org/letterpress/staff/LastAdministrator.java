package org.letterpress.staff;

import org.letterpress.Refusal;

/** Without this person there would be no administrator, and nobody could make one. */
public class LastAdministrator extends Refusal {
    private static final long serialVersionUID = 1L;

    LastAdministrator() {
        super("The last administrator stays");
    }
}
