package org.letterpress.donation;

/** What has become of a gift, as follows from its events. */
public enum DonationState {
    CREATED,
    /** The provider waits for the payer. */
    AWAITING_PAYER,
    /** The payer has done their part; the money is on its way. */
    PROCESSING,
    /** Promised by bank transfer. */
    PLEDGED,
    COMPLETED,
    FAILED,
    /** By the donor, before any money came. */
    CANCELLED,
    /** The payer never finished. */
    ABANDONED,
    /** Promised, and never arrived. */
    EXPIRED,
    PARTIALLY_REFUNDED,
    REFUNDED,
    DISPUTED,
    CHARGED_BACK;

    /** Whether money came in, whatever became of it later. */
    public boolean isPaid() {
        return this == COMPLETED
                || this == PARTIALLY_REFUNDED
                || this == REFUNDED
                || this == DISPUTED
                || this == CHARGED_BACK;
    }

    /** Whether money may still come without anybody beginning anew. */
    public boolean isOpen() {
        return this == CREATED || this == AWAITING_PAYER || this == PROCESSING || this == PLEDGED;
    }
}
