package org.letterpress.staff;

import org.letterpress.Refusal;

/** There is nobody of this id. */
public class NoSuchPerson extends Refusal {
    private static final long serialVersionUID = 1L;

    NoSuchPerson(long id) {
        super("No staff member " + id);
    }
}
