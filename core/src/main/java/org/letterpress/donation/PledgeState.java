package org.letterpress.donation;

/** What a recurring gift does at present. */
public enum PledgeState {
    /** Nothing of it has been paid yet. */
    CREATED,
    ACTIVE,
    PAUSED,
    ENDED;

    PledgeState after(PaymentKind event) {
        if (this == ENDED) {
            return ENDED; // what has ended begins anew as another one
        }
        return switch (event) {
            case STARTED, RESUMED -> ACTIVE;
            case PAID -> this == CREATED ? ACTIVE : this;
            case PAUSED -> PledgeState.PAUSED;
            case ENDED -> PledgeState.ENDED;
            default -> this;
        };
    }

    public boolean isRunning() {
        return this == ACTIVE || this == PAUSED;
    }
}
