package org.letterpress.donation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Currency;
import org.jspecify.annotations.Nullable;
import org.letterpress.money.Money;

/**
 * All that a donor can hand over; whatever else a request says is not listened to.
 *
 * @param fund the id of the fund
 * @param articleId the article from which the donor came; null for none
 * @param dedication to whom or what; may be empty
 * @param message for the wall of donors, once somebody has read it; may be empty
 * @param key what the form calls itself, random: the same form is one gift, however often it is sent
 */
public record GiftOffer(
        long fund,
        @Nullable Long articleId,
        Money amount,
        Rhythm rhythm,
        PaymentMethod method,
        @Valid DonorDetails donor,

        @Size(max = MAX_DEDICATION, message = "{org.letterpress.donation.dedication.tooLong.message}")
        @Pattern(regexp = "\\P{Cc}*", message = "{org.letterpress.donation.dedication.line.message}")
        String dedication,

        @Size(max = MAX_MESSAGE, message = "{org.letterpress.donation.message.tooLong.message}")
        String message,

        String key) {
    /** In UTF-16 units. */
    public static final int MAX_DEDICATION = 200;

    /** In UTF-16 units. */
    public static final int MAX_MESSAGE = 500;

    private static final long LEAST_MINOR = 100;
    private static final long MOST_MINOR = 100_000_000;

    /** The least that can be given at once: 1.00 euro, 100 yen. */
    public static Money least(Currency currency) {
        return new Money(LEAST_MINOR, currency);
    }

    /** The most that can be given at once: a million euro, a hundred million yen. Whoever gives more writes a letter first. */
    public static Money most(Currency currency) {
        return new Money(MOST_MINOR, currency);
    }

    boolean isWithinLimits() {
        return amount.compareTo(least(amount.currency())) >= 0 && amount.compareTo(most(amount.currency())) <= 0;
    }

    /** Keeps who gives what out of logs. */
    @Override
    public String toString() {
        return "GiftOffer[fund " + fund + "]";
    }
}
