package org.letterpress.bank;

import org.letterpress.Refusal;

/** What was typed is no account that transfers can be sent to. */
public final class BankAccountInvalid extends Refusal {
    private static final long serialVersionUID = 1L;

    private final Field field;

    BankAccountInvalid(Field field) {
        super("No bank account: " + field);
        this.field = field;
    }

    public Field field() {
        return field;
    }

    /** Which part of it is wrong. */
    public enum Field {
        HOLDER,
        IBAN,
        BIC
    }
}
