package org.letterpress.staff;

import org.letterpress.Refusal;

/** Somebody asked for what their roles do not include. */
public class NotPermitted extends Refusal {
    private static final long serialVersionUID = 1L;

    NotPermitted(Staff staff, Role needed) {
        super("Staff member " + staff.id() + " is not " + needed);
    }
}
