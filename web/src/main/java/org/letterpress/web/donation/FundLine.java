package org.letterpress.web.donation;

import org.jspecify.annotations.Nullable;
import org.letterpress.donation.Fund;
import org.letterpress.money.Money;
import org.letterpress.web.page.Amounts;
import org.letterpress.web.page.Words;

/**
 * A fund as donors see it.
 *
 * @param currency its code
 * @param progress what has come in, in words; empty when it is not told
 * @param share of the goal, in per cent, at most 100; null when there is no goal
 */
public record FundLine(
        String slug,
        String name,
        String summary,
        String currency,
        String progress,
        @Nullable Long share) {
    private static final long WHOLE = 100;

    static FundLine of(Fund fund) {
        return new FundLine(
                fund.slug().value(),
                fund.name(),
                fund.summary(),
                fund.currency().getCurrencyCode(),
                "",
                null);
    }

    FundLine raised(Fund fund, Money raised) {
        Money goal = fund.goal().orElse(null);
        String said = goal == null
                ? Words.of("give.raised", Amounts.written(raised))
                : Words.of("give.raised.of", Amounts.written(raised), Amounts.written(goal));
        return new FundLine(slug, name, summary, currency, said, goal == null ? null : share(raised, goal));
    }

    private static long share(Money raised, Money goal) {
        double part = (double) raised.minor() / goal.minor();
        return Math.max(0, Math.min(WHOLE, (long) (part * WHOLE)));
    }
}
