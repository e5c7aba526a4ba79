package org.letterpress.web.donation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import org.jspecify.annotations.Nullable;
import org.letterpress.money.Money;
import org.letterpress.web.page.Amounts;
import org.letterpress.web.page.Dates;
import org.letterpress.web.page.Words;

/** What gifts are called on pages. */
@Named("giftWords")
@ApplicationScoped
public class GiftWords {
    @Inject
    private Dates dates;

    /** For example {@code €12.50}; empty for null. */
    public String amount(@Nullable Money money) {
        return money == null ? "" : Amounts.written(money);
    }

    /** For example 14 May 2026, in UTC. */
    public String day(@Nullable Instant instant) {
        return instant == null ? "" : dates.day(LocalDate.ofInstant(instant, ZoneOffset.UTC));
    }

    /** Whole units, as they are offered: {@code €10}. */
    static String whole(long units, Currency currency) {
        NumberFormat format = NumberFormat.getCurrencyInstance(Words.LOCALE);
        format.setCurrency(currency);
        format.setMaximumFractionDigits(0);
        return format.format(units);
    }

    /** Whole units of a currency that is not known yet: {@code 1,000}. */
    static String whole(long units) {
        return NumberFormat.getIntegerInstance(Words.LOCALE).format(units);
    }
}
