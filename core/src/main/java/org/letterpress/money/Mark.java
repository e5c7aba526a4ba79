package org.letterpress.money;

import static java.util.Map.entry;

import java.util.Currency;
import java.util.Map;
import java.util.Set;

/** The signs and codes by which people name a currency. */
final class Mark {
    private static final Map<String, Set<String>> SIGNS = Map.ofEntries(
            entry("€", Set.of("EUR")),
            entry("£", Set.of("GBP", "EGP", "GIP")),
            entry("$", Set.of("USD", "AUD", "CAD", "HKD", "MXN", "NZD", "SGD", "CLP", "COP", "ARS")),
            entry("US$", Set.of("USD")),
            entry("¥", Set.of("JPY", "CNY")),
            entry("₹", Set.of("INR")),
            entry("₺", Set.of("TRY")),
            entry("₴", Set.of("UAH")),
            entry("ZŁ", Set.of("PLN")),
            entry("KČ", Set.of("CZK")),
            entry("FT", Set.of("HUF")),
            entry("LEI", Set.of("RON", "MDL")),
            entry("KR", Set.of("SEK", "NOK", "DKK", "ISK")),
            entry("FR", Set.of("CHF")));

    private Mark() {}

    /** @param mark in upper case; empty for none, which fits every currency */
    static boolean fits(String mark, Currency currency) {
        String code = currency.getCurrencyCode();
        return mark.isEmpty()
                || mark.equals(code)
                || SIGNS.getOrDefault(mark, Set.of()).contains(code);
    }

    /** Whether it names some currency. */
    static boolean isAny(String mark) {
        return SIGNS.containsKey(mark)
                || Currency.getAvailableCurrencies().stream()
                        .anyMatch(currency -> currency.getCurrencyCode().equals(mark));
    }
}
