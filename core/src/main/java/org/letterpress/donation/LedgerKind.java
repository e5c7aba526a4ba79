package org.letterpress.donation;

/** Why money moved. The names stand in stored rows and are never changed. */
public enum LedgerKind {
    GIFT,
    REFUND,
    /** A refund that did not arrive. */
    REFUND_RETURNED,
    CHARGEBACK,
    /** The bank gave back what it had taken. */
    CHARGEBACK_RETURNED;

    boolean comesIn() {
        return this == GIFT || this == REFUND_RETURNED || this == CHARGEBACK_RETURNED;
    }

    boolean isOfDispute() {
        return this == CHARGEBACK || this == CHARGEBACK_RETURNED;
    }
}
