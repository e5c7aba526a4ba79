package org.letterpress.donation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.letterpress.bank.CreditorReference;
import org.letterpress.money.Money;
import org.letterpress.text.Slug;

/**
 * A gift as its own donor sees it.
 *
 * @param kept what is left of {@code amount}
 * @param live false for a gift in a test mode: no money moves
 * @param paidAt null while nothing came in
 * @param payment the provider's name for the payment; empty while there is none
 * @param place where to pay, for as long as it is open; empty when there is no such place
 * @param reference by which its transfer is known
 * @param dedication may be empty
 * @param message null when there is none, or none any more
 * @param recurring null for a gift that is made once
 * @param receipt the one that holds; null while there is none
 * @param voided the receipts that hold no more, the newest first
 */
public record GiftView(
        GiftId id,
        DonationState state,
        Money amount,
        Money kept,
        PaymentMethod method,
        boolean live,
        Instant offeredAt,
        @Nullable Instant paidAt,
        String payment,
        String place,
        CreditorReference reference,
        Purpose purpose,
        Giver giver,
        String dedication,
        @Nullable Said message,
        @Nullable Recurring recurring,
        @Nullable Receipt receipt,
        List<Receipt> voided) {

    public GiftView {
        voided = List.copyOf(voided);
    }

    /** Keeps who gives what out of logs. */
    @Override
    public String toString() {
        return "GiftView[" + id + "]";
    }

    /** For what it is. */
    public record Purpose(String name, Slug slug, boolean taking) {}

    /**
     * Who gives.
     *
     * @param name empty once it is erased
     */
    public record Giver(String name, boolean anonymous, boolean taxReceipt) {}

    /** What the donor says to the world. */
    public record Said(String text, MessageState state) {}

    /**
     * That it is given again and again.
     *
     * @param subscription the provider's name for it; empty while there is none
     * @param next when the next payment is due; null while none is, or none was made yet
     */
    public record Recurring(
            Rhythm rhythm,
            Money amount,
            PledgeState state,
            String subscription,
            @Nullable Instant next) {}

    /**
     * What the donor can show to have given.
     *
     * @param postal several lines; empty when none was given
     * @param voidedAt null while it holds
     */
    public record Receipt(
            String number,
            String donor,
            String postal,
            String fund,
            Money amount,
            Instant givenAt,
            Instant issuedAt,
            @Nullable Instant voidedAt) {}
}
