package org.letterpress.bank;

import java.util.Currency;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An amount as a bank writes it, before it is known which of its signs parts the cents.
 *
 * @param digits with points and commas, nothing else
 */
record CsvAmount(String digits, boolean negative, Optional<Currency> currency) {
    private static final Pattern PARTS = Pattern.compile(
            "(?<open>\\()?(?<before>[A-Z]{3}|€|£)?(?<first>[+-]?)(?<middle>[A-Z]{3}|€|£)?(?<number>\\d[\\d.,]*|[.,]\\d+)"
                    + "(?<last>[+-]?)(?<after>[A-Z]{3}|€|£)?(?<side>CR|DR|[CDHS])?(?<close>\\))?");
    private static final Pattern DASHES = Pattern.compile("[\u2012\u2013\u2212]");
    private static final Pattern NOISE = Pattern.compile("[\\s\\p{Z}\\p{Cf}'\u2019\u00B4`]");

    /** Empty when it is no amount. */
    static Optional<CsvAmount> of(String cell) {
        String text = DASHES.matcher(NOISE.matcher(cell).replaceAll("")).replaceAll("-");
        Matcher parts = PARTS.matcher(text);
        if (!parts.matches() || (parts.group("open") == null) != (parts.group("close") == null)) {
            return Optional.empty();
        }
        boolean negative = has(parts, "first", "-")
                || has(parts, "last", "-")
                || has(parts, "side", "DR")
                || has(parts, "side", "D")
                || has(parts, "side", "S")
                || parts.group("open") != null;
        return Optional.of(new CsvAmount(parts.group("number"), negative, currency(parts)));
    }

    private static boolean has(Matcher parts, String group, String value) {
        return value.equals(parts.group(group));
    }

    private static Optional<Currency> currency(Matcher parts) {
        return Optional.ofNullable(parts.group("before"))
                .or(() -> Optional.ofNullable(parts.group("middle")))
                .or(() -> Optional.ofNullable(parts.group("after")))
                .flatMap(mark -> CsvHeader.currency(mark.equals("£") ? "GBP" : mark));
    }
}
