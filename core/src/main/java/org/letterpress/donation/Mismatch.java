package org.letterpress.donation;

/** What of a payment is not as it should be, so that it completes nothing until a treasurer has looked. */
public enum Mismatch {
    AMOUNT,
    CURRENCY,
    PAYEE,
    /** Test or live. */
    MODE,
    /** Another payment of a gift that was paid before; it is a gift of its own now. */
    PAID_TWICE,
    /** Nobody knows what it is for. */
    UNKNOWN
}
