package org.letterpress.web.treasury;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import org.letterpress.money.AmountInvalid;
import org.letterpress.money.Money;
import org.letterpress.money.TypedAmount;
import org.letterpress.web.page.Problems;
import org.letterpress.web.page.Typed;

/** Amounts and currencies as they were typed into a plain form; what is none is named as a problem of its field. */
@RequestScoped
class TypedMoney {
    @Inject
    private Typed typed;

    @Inject
    private Problems problems;

    /** More than nothing and at most so much; empty when it is not. */
    Optional<Money> amount(String field, Money most) {
        try {
            return Optional.of(TypedAmount.read(typed.line(field), new Money(1, most.currency()), most));
        } catch (AmountInvalid refusal) {
            problems.addWord(field, "treasury.amount." + refusal.reason(), most.currency());
            return Optional.empty();
        }
    }

    /** More than nothing; empty when it is not. */
    Optional<Money> amount(String field, Currency currency) {
        try {
            return Optional.of(TypedAmount.read(typed.line(field), currency));
        } catch (AmountInvalid refusal) {
            problems.addWord(field, "treasury.amount." + refusal.reason(), currency);
            return Optional.empty();
        }
    }

    /** By its code (ISO 4217); empty when there is none that people pay in. */
    Optional<Currency> currency(String field) {
        Optional<Currency> found = currencyOf(typed.line(field));
        if (found.isEmpty()) {
            problems.addWord(field, "treasury.currency.wrong");
        }
        return found;
    }

    static Optional<Currency> currencyOf(String code) {
        String called = code.strip().toUpperCase(Locale.ROOT);
        return Currency.getAvailableCurrencies().stream()
                .filter(currency -> currency.getCurrencyCode().equals(called))
                .filter(currency -> currency.getDefaultFractionDigits() >= 0)
                .findFirst();
    }
}
