package org.letterpress.money;

import org.letterpress.Refusal;

/** What was typed is no amount of money that can be taken. */
public final class AmountInvalid extends Refusal {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    AmountInvalid(Reason reason) {
        super("No amount: " + reason);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** What is wrong with it. */
    public enum Reason {
        MISSING,
        /** Anything but digits, signs between them, and the currency. */
        NO_NUMBER,
        /** Thousands in one country, and three decimals in another. */
        AMBIGUOUS,
        /** More decimals than the currency has. */
        TOO_PRECISE,
        /** Zero, or less. */
        NOT_POSITIVE,
        TOO_SMALL,
        TOO_LARGE,
        OTHER_CURRENCY
    }
}
