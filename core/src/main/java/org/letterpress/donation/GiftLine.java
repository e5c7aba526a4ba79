package org.letterpress.donation;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.letterpress.bank.CreditorReference;
import org.letterpress.money.Money;

/**
 * A gift as treasurers see it in the ledger.
 *
 * @param id its place in the ledger
 * @param fund the name of the fund
 * @param flag at what a treasurer should look; null for nothing
 * @param recurring whether it is a payment of a recurring gift
 * @param receipt the number of the receipt that holds; null when there is none
 */
public record GiftLine(
        long id,
        String publicId,
        DonationState state,
        PaymentMethod method,
        boolean live,
        String fund,
        Sums sums,
        Times times,
        Giver donor,
        @Nullable Mismatch flag,
        boolean recurring,
        @Nullable String receipt) {

    /** As the database has it. */
    public GiftLine(
            long id,
            String publicId,
            DonationState state,
            PaymentMethod method,
            boolean live,
            String fund,
            long amount,
            long refunded,
            long lost,
            String currency,
            Instant createdAt,
            @Nullable Instant paidAt,
            @Nullable String name,
            @Nullable String email,
            boolean anonymous,
            @Nullable Mismatch flag,
            @Nullable Long pledge) {
        this(
                id,
                publicId,
                state,
                method,
                live,
                fund,
                new Sums(Money.of(amount, currency), Money.of(refunded, currency), Money.of(lost, currency)),
                new Times(createdAt, paidAt),
                new Giver(name == null ? "" : name, email, anonymous),
                flag,
                pledge != null,
                null);
    }

    GiftLine withReceipt(@Nullable String number) {
        return new GiftLine(id, publicId, state, method, live, fund, sums, times, donor, flag, recurring, number);
    }

    /** By which its transfer is known; null for what comes by other ways. */
    public @Nullable String reference() {
        return method == PaymentMethod.BANK ? CreditorReference.of(id).value() : null;
    }

    /** The path of its page on the desk. */
    public String path() {
        return "/desk/donations/" + publicId;
    }

    /** Keeps who gave out of logs. */
    @Override
    public String toString() {
        return "GiftLine[" + publicId + "]";
    }

    /**
     * What came, and what of it went back.
     *
     * @param amount what was given, or is to be
     * @param lost what banks took back
     */
    public record Sums(Money amount, Money refunded, Money lost) {
        /** What is left; of a gift that is not paid, what would be. */
        public Money kept() {
            return amount.minus(refunded).minus(lost);
        }
    }

    /**
     * When it was offered and paid.
     *
     * @param paidAt null while it is not
     */
    public record Times(Instant createdAt, @Nullable Instant paidAt) {}

    /**
     * Who gave.
     *
     * @param name empty once it is erased
     * @param email null when there is none
     * @param anonymous whether nobody but treasurers may know
     */
    public record Giver(String name, @Nullable String email, boolean anonymous) {
        public Optional<String> address() {
            return Optional.ofNullable(email);
        }
    }
}
