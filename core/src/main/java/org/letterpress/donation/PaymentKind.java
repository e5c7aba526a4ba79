package org.letterpress.donation;

/** What an event says has happened. The names stand in stored rows and are never changed. */
public enum PaymentKind {
    /** The gift was offered on the site. */
    CREATED,
    /** The provider has been asked for a place to pay. */
    OPENED,
    /** The donor promised a transfer. */
    PLEDGED,
    /** The payer has consented; the provider waits to be told to take the money. */
    APPROVED,
    /** The money is on its way. */
    PROCESSING,
    /** The money is there. Its object is the payment. */
    PAID,
    FAILED,
    CANCELLED,
    ABANDONED,
    EXPIRED,
    /** Some or all of it went back. Its object is the refund, its amount that of this refund alone. */
    REFUNDED,
    /** A refund came back. Its object is that refund. */
    REFUND_FAILED,
    /** The payer contests it with their bank. Its object is the dispute. */
    DISPUTED,
    DISPUTE_WON,
    /** The bank took the money back; the amount is what it took. */
    DISPUTE_LOST,
    /** A recurring gift has begun. */
    STARTED,
    PAUSED,
    RESUMED,
    /** It has another amount from now on. */
    CHANGED,
    ENDED,
    /** One payment of a recurring gift failed. Its object is that payment. */
    INSTALMENT_FAILED;

    /** Whether it is about a recurring gift as a whole. */
    boolean isOfPledge() {
        return compareTo(STARTED) >= 0;
    }

    /** Whether it moves money, so that amount and currency must be known. */
    boolean movesMoney() {
        return this == PAID || this == REFUNDED || this == REFUND_FAILED || this == DISPUTE_LOST;
    }
}
