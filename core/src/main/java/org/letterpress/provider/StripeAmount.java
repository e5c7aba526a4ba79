package org.letterpress.provider;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import java.util.Set;
import org.letterpress.donation.MessageRefused;
import org.letterpress.donation.MessageRefused.Reason;
import org.letterpress.donation.ProviderRefused;
import org.letterpress.money.Money;

/**
 * Stripe's minor units, which are not those of ISO 4217 for every currency.
 *
 * @see <a href="https://docs.stripe.com/currencies">Supported currencies</a>
 */
final class StripeAmount {
    /** Ariary has fifths, which Stripe does not take. */
    private static final Set<String> WHOLE = Set.of("MGA");

    /** No longer have any, and are still sent as if they had hundredths. */
    private static final Set<String> HUNDREDTHS = Set.of("ISK", "UGX");

    private static final int THOUSANDTHS = 3;

    private StripeAmount() {}

    private static int decimals(Currency currency) {
        String code = currency.getCurrencyCode();
        if (WHOLE.contains(code)) {
            return 0;
        }
        return HUNDREDTHS.contains(code) ? 2 : currency.getDefaultFractionDigits();
    }

    /** @throws ProviderRefused when Stripe cannot take so fine an amount */
    static long of(Money money) {
        int decimals = decimals(money.currency());
        BigDecimal amount = money.decimal().movePointRight(decimals);
        // Of thousandths, cards take whole tens.
        BigDecimal rest = amount.remainder(decimals == THOUSANDTHS ? BigDecimal.TEN : BigDecimal.ONE);
        if (rest.signum() != 0) {
            throw new ProviderRefused("Stripe takes no such fraction of " + money.currency());
        }
        return amount.longValueExact();
    }

    static String code(Money money) {
        return money.currency().getCurrencyCode().toLowerCase(Locale.ROOT);
    }

    /**
     * @param currency in lower case, as Stripe writes it
     * @throws MessageRefused when there is no such currency or amount
     */
    static Money read(long amount, String currency) {
        try {
            Currency of = Currency.getInstance(currency.toUpperCase(Locale.ROOT));
            return Money.of(BigDecimal.valueOf(amount, decimals(of)), of);
        } catch (IllegalArgumentException | ArithmeticException unknown) {
            throw new MessageRefused(Reason.UNREADABLE);
        }
    }
}
