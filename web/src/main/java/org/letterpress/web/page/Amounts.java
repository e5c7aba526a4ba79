package org.letterpress.web.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.text.NumberFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.letterpress.money.Money;

/** Amounts of money as pages show them. */
@Named("amounts")
@ApplicationScoped
public class Amounts {

    /** For example €1,234.50. */
    public String text(Money amount) {
        return written(amount);
    }

    /** As {@link #text}, for who has no bean at hand. */
    public static String written(Money amount) {
        NumberFormat format = NumberFormat.getCurrencyInstance(Words.LOCALE);
        format.setCurrency(amount.currency());
        int digits = amount.currency().getDefaultFractionDigits();
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        return format.format(amount.decimal());
    }

    /** As {@link #text}; says so when there is none. */
    public String any(Optional<Money> amount) {
        return amount.map(this::text).orElseGet(() -> Words.of("amounts.none"));
    }

    /** Those of several currencies, which are never added up. */
    public String all(List<Money> sums) {
        return sums.stream().map(this::text).collect(Collectors.joining(", "));
    }
}
