package org.letterpress.staff;

import org.letterpress.text.EmailAddress;
import org.letterpress.text.PersonName;

/**
 * What is entered about somebody who joins the staff.
 *
 * @param password as it was typed; {@link Password} has its rules
 */
public record NewPerson(
        @EmailAddress(message = "{org.letterpress.staff.NewPerson.email.message}")
        String email,

        @PersonName(message = "{org.letterpress.staff.NewPerson.name.message}")
        String name,

        String password) {

    public NewPerson {
        email = email.strip();
        name = name.strip();
    }

    /** Keeps the address and the password out of logs. */
    @Override
    public String toString() {
        return "NewPerson[hidden]";
    }
}
