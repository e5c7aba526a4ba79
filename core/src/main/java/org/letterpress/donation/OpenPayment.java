package org.letterpress.donation;

import java.time.Instant;
import java.util.Optional;
import org.letterpress.money.Money;

/**
 * A payment that no gift is made of yet: nobody knows what it is for, or it is not what it should be.
 *
 * @param at when it happened
 * @param amount empty for what moves no money
 * @param words who paid and what they wrote, in several lines; may be empty
 * @param gift the one that it names; empty when it names none
 */
public record OpenPayment(
        long id,
        Instant at,
        PaymentMethod method,
        PaymentKind kind,
        Optional<Money> amount,
        String words,
        Mismatch mismatch,
        Optional<NamedGift> gift) {

    OpenPayment(PaymentEvent event, Optional<NamedGift> gift) {
        this(
                event.id(),
                event.happenedAt(),
                event.method(),
                event.kind(),
                event.amount(),
                event.note().orElse(""),
                event.mismatch().orElse(Mismatch.UNKNOWN),
                gift);
    }

    /** Whether a gift can be made of it: a transfer that came in and names none. */
    public boolean isPlaceable() {
        return method == PaymentMethod.BANK
                && kind == PaymentKind.PAID
                && gift.isEmpty()
                && mismatch == Mismatch.UNKNOWN;
    }

    /** Keeps the words of payers out of logs. */
    @Override
    public String toString() {
        return "OpenPayment[" + id + "]";
    }

    /** The gift that a payment names, as it should have been. */
    public record NamedGift(GiftId id, Money amount, DonationState state) {
        NamedGift(Donation gift) {
            this(gift.publicId(), gift.amount(), gift.state());
        }
    }
}
