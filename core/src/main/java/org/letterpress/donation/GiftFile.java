package org.letterpress.donation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.letterpress.money.Money;

/**
 * All that is known of one gift, for a treasurer.
 *
 * @param version of the gift, to be named by who does something about it
 * @param events what was ever said about it, in the order in which it came
 * @param names what providers call it, and its transfer
 * @param movements what moved, in the order in which it was booked
 * @param receipts the newest first; those that hold no more too
 * @param message null when it came without one, or that is erased
 * @param pledge null for what was given once
 * @param asksProvider whether a provider is asked to give money back; else somebody hands it back and notes it here
 */
public record GiftFile(
        GiftLine gift,
        int version,
        About about,
        List<Happening> events,
        List<String> names,
        List<Movement> movements,
        List<Paper> receipts,
        @Nullable Said message,
        @Nullable Series pledge,
        boolean asksProvider) {

    /** Whether something of it can go back. */
    public boolean isRefundable() {
        return isPaid() && gift.sums().kept().isPositive();
    }

    private boolean isPaid() {
        return gift.state().isPaid();
    }

    /** The receipt that holds. */
    public Optional<Paper> receipt() {
        return receipts.stream().filter(paper -> paper.voidedAt() == null).findFirst();
    }

    /** Whether the flag can be taken off by having looked: nothing waits that has to be placed first. */
    public boolean isClearable() {
        return gift.flag() != null && events.stream().noneMatch(Happening::isOpen);
    }

    /** Keeps who gave out of logs. */
    @Override
    public String toString() {
        return "GiftFile[" + gift.publicId() + "]";
    }

    /**
     * What it is for, and what the donor wants for it.
     *
     * @param dedication null for none
     * @param postal the donor's, of several lines; null for none
     * @param articleTitle of the article from which the donor came; null for none
     * @param articlePath its public path; null for none
     */
    public record About(
            @Nullable String dedication,
            @Nullable String postal,
            boolean taxReceipt,
            @Nullable String articleTitle,
            @Nullable String articlePath) {}

    /**
     * Something that was said.
     *
     * @param id its number
     * @param amount null when it moves nothing
     * @param object what it is about, as the provider calls it; may be empty
     * @param by who of the staff said so; null for a provider, a bank, the donor and the site itself
     * @param mismatch what of it is not as it should be; null for nothing
     */
    public record Happening(
            long id,
            PaymentKind kind,
            PaymentMethod method,
            Instant at,
            @Nullable Money amount,
            String object,
            @Nullable String note,
            @Nullable String by,
            EventState state,
            @Nullable Mismatch mismatch) {

        /** Whether a treasurer has to say what to make of it. */
        public boolean isOpen() {
            return state == EventState.MISMATCHED || state == EventState.UNMATCHED;
        }

        /** Whether a treasurer's word is enough for it to count. */
        public boolean isClaimable() {
            return isOpen()
                    && (mismatch == Mismatch.AMOUNT || mismatch == Mismatch.UNKNOWN || mismatch == Mismatch.PAID_TWICE);
        }
    }

    /**
     * Money that moved.
     *
     * @param amount more than nothing for what came in
     */
    public record Movement(LedgerKind kind, Money amount, Instant at, String object) {}

    /**
     * A receipt.
     *
     * @param voidedAt null while it holds
     * @param voidReason null likewise; {@code REFUNDED}, {@code CHARGED_BACK}, {@code WITHDRAWN} or {@code REPLACED}
     */
    public record Paper(
            String number,
            Money amount,
            Instant issuedAt,
            @Nullable Instant voidedAt,
            @Nullable String voidReason) {}

    /**
     * What the donor says to the world.
     *
     * @param named whether the donor's name may stand beside it
     * @param shown whether the world reads it
     */
    public record Said(String text, MessageState state, boolean named, boolean shown) {}

    /**
     * The recurring gift that this is a payment of.
     *
     * @param failures how many payments have failed since the last that did not
     * @param payments the newest, this one among them
     */
    public record Series(
            PledgeState state, Rhythm rhythm, Money amount, int failures, Instant begunAt, List<GiftLine> payments) {}
}
