package org.letterpress.donation;

import java.util.Currency;
import org.jspecify.annotations.Nullable;
import org.letterpress.money.Money;

/**
 * What a fund is for.
 *
 * @param name 1 to {@value #MAX_NAME} characters
 * @param summary up to {@value #MAX_SUMMARY} characters
 * @param goal more than nothing, in {@code currency}; null for none
 */
public record FundTerms(
        String name,
        String summary,
        Currency currency,
        @Nullable Money goal) {
    public static final int MAX_NAME = 100;
    public static final int MAX_SUMMARY = 1_000;

    /** @throws FundInvalid with what breaks its rule */
    public FundTerms {
        name = name.strip();
        summary = summary.strip();
        if (name.isEmpty() || name.length() > MAX_NAME) {
            throw new FundInvalid(FundInvalid.Part.NAME);
        }
        if (summary.length() > MAX_SUMMARY) {
            throw new FundInvalid(FundInvalid.Part.SUMMARY);
        }
        if (goal != null && (!goal.isPositive() || !goal.currency().equals(currency))) {
            throw new FundInvalid(FundInvalid.Part.GOAL);
        }
    }
}
