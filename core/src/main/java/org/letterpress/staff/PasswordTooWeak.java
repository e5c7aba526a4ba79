package org.letterpress.staff;

import org.letterpress.Refusal;

/** A password that somebody chose breaks the rules; nothing was changed. */
public class PasswordTooWeak extends Refusal {
    private static final long serialVersionUID = 1L;

    private final Weakness weakness;

    PasswordTooWeak(Weakness weakness) {
        super("Password " + weakness);
        this.weakness = weakness;
    }

    public Weakness weakness() {
        return weakness;
    }
}
