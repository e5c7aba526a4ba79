package org.letterpress.provider;

import java.util.Arrays;
import java.util.List;
import org.letterpress.donation.DonationState;
import org.letterpress.donation.GiftView;
import org.letterpress.donation.GiftView.Recurring;

/** What somebody who tries gifts can let happen to one. */
public enum TestButton {
    SUCCEED,
    FAIL,
    /** The money is on its way, as with a debit. */
    LATER,
    DISPUTE,
    WIN,
    LOSE,
    /** A month, or a year, is over. */
    NEXT,
    NEXT_FAILS;

    /** Those that do something now. */
    public static List<TestButton> of(GiftView gift) {
        return Arrays.stream(values()).filter(button -> button.fits(gift)).toList();
    }

    private boolean fits(GiftView gift) {
        DonationState state = gift.state();
        boolean waits = state == DonationState.AWAITING_PAYER || state == DonationState.PROCESSING;
        return switch (this) {
            case SUCCEED, FAIL -> waits;
            case LATER -> state == DonationState.AWAITING_PAYER;
            case DISPUTE -> state == DonationState.COMPLETED;
            case WIN, LOSE -> state == DonationState.DISPUTED;
            case NEXT, NEXT_FAILS -> runs(gift);
        };
    }

    private static boolean runs(GiftView gift) {
        Recurring recurring = gift.recurring();
        return recurring != null
                && recurring.state().isRunning()
                && !recurring.subscription().isEmpty();
    }
}
