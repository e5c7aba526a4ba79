package org.letterpress.bank;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Currency;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.letterpress.money.Money;

/** How camt messages write amounts, dates and directions. What is not written so is an {@link IllegalArgumentException}. */
final class CamtValue {
    private static final Pattern DECIMAL = Pattern.compile("\\d{1,18}(?:\\.\\d{0,18})?|\\.\\d{1,18}");
    private static final int DATE = 10;
    private static final Set<String> NO_REFERENCE = Set.of("", "NONREF", "NOTPROVIDED", "NOT PROVIDED");

    private CamtValue() {}

    /** @param amount an element with its currency as an attribute */
    static Money money(Branch amount) {
        String decimal = amount.text();
        if (!DECIMAL.matcher(decimal).matches()) {
            throw new IllegalArgumentException("no amount");
        }
        return Money.of(new BigDecimal(decimal), Currency.getInstance(amount.currency()));
    }

    static Money signed(Money amount, String indicator) {
        return isCredit(indicator) ? amount : amount.negated();
    }

    private static boolean isCredit(String indicator) {
        return switch (indicator) {
            case "CRDT" -> true;
            case "DBIT" -> false;
            default -> throw new IllegalArgumentException("neither credit nor debit");
        };
    }

    /** Of a date ({@code Dt}) or a time with whatever zone ({@code DtTm}): the day there. Empty when nothing is said. */
    static Optional<LocalDate> date(Branch parent, String element) {
        String day = parent.text(element, "Dt");
        String text = day.isEmpty() ? parent.text(element, "DtTm") : day;
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text.substring(0, Math.min(DATE, text.length()))));
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("no date", e);
        }
    }

    /** Empty for the words by which banks say that there is none. */
    static String reference(String text) {
        return NO_REFERENCE.contains(text) ? "" : text;
    }
}
