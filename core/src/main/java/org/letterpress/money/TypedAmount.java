package org.letterpress.money;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Currency;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.letterpress.money.AmountInvalid.Reason;

/**
 * Reads an amount as people write it, in whichever country they learnt to: {@code 12}, {@code 12.50}, {@code 12,50 €},
 * {@code 1.234,50}, {@code 1'234}. What would be another amount in another country, as {@code 1.000}, is refused rather than
 * guessed at.
 */
public final class TypedAmount {
    /** In minor units: far beyond any gift, and far from where sums could overflow. */
    private static final long MOST = 1_000_000_000_000L;

    private static final int MOST_DIGITS = 15;
    private static final Pattern PARTS =
            Pattern.compile("(?<before>[^\\d.,+-]*+)(?<sign>[+-]?)(?<number>\\d[\\d.,]*|[.,]\\d+)(?<after>[^\\d.,]*+)");
    private static final Pattern WHOLE = Pattern.compile("\\d+");
    private static final Pattern THOUSANDS = Pattern.compile("\\d{1,3}(?:([.,])\\d{3})(?:\\1\\d{3})*");
    private static final Pattern DECIMALS =
            Pattern.compile("(?<whole>\\d*|\\d{1,3}(?:,\\d{3})+|\\d{1,3}(?:\\.\\d{3})+)(?<point>[.,])(?<part>\\d+)");

    private TypedAmount() {}

    /**
     * More than nothing, in {@code currency}.
     *
     * @throws AmountInvalid with the reason
     */
    public static Money read(String typed, Currency currency) {
        String text = Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\p{Z}'\u2019\\p{Cf}]", "")
                .replace('\u2212', '-');
        if (text.isEmpty()) {
            throw new AmountInvalid(Reason.MISSING);
        }
        Matcher parts = PARTS.matcher(text);
        if (!parts.matches()) {
            throw new AmountInvalid(Reason.NO_NUMBER);
        }
        requireCurrency(parts.group("before") + parts.group("after"), currency);
        return money(number(parts.group("number")), parts.group("sign").equals("-"), currency);
    }

    /**
     * As {@link #read(String, Currency)}, within these limits, which are both in the same currency.
     *
     * @throws AmountInvalid with the reason
     */
    public static Money read(String typed, Money least, Money most) {
        Money amount = read(typed, least.currency());
        if (amount.compareTo(least) < 0) {
            throw new AmountInvalid(Reason.TOO_SMALL);
        }
        if (amount.compareTo(most) > 0) {
            throw new AmountInvalid(Reason.TOO_LARGE);
        }
        return amount;
    }

    private static void requireCurrency(String mark, Currency currency) {
        String called = mark.toUpperCase(Locale.ROOT);
        if (!Mark.fits(called, currency)) {
            throw new AmountInvalid(Mark.isAny(called) ? Reason.OTHER_CURRENCY : Reason.NO_NUMBER);
        }
    }

    private static BigDecimal number(String text) {
        if (text.replaceAll("\\D", "").length() > MOST_DIGITS) {
            throw new AmountInvalid(Reason.TOO_LARGE);
        }
        if (WHOLE.matcher(text).matches()) {
            return new BigDecimal(text);
        }
        Matcher thousands = THOUSANDS.matcher(text);
        if (thousands.matches()) {
            if (text.chars().filter(c -> c == '.' || c == ',').count() == 1) {
                throw new AmountInvalid(Reason.AMBIGUOUS);
            }
            return new BigDecimal(text.replaceAll("[.,]", ""));
        }
        return decimals(text);
    }

    private static BigDecimal decimals(String text) {
        Matcher decimals = DECIMALS.matcher(text);
        if (!decimals.matches() || decimals.group("whole").contains(decimals.group("point"))) {
            throw new AmountInvalid(Reason.NO_NUMBER);
        }
        String whole = decimals.group("whole").replaceAll("[.,]", "");
        return new BigDecimal((whole.isEmpty() ? "0" : whole) + "." + decimals.group("part"));
    }

    private static Money money(BigDecimal number, boolean negative, Currency currency) {
        if (negative || number.signum() == 0) {
            throw new AmountInvalid(Reason.NOT_POSITIVE);
        }
        BigDecimal minor = number.movePointRight(currency.getDefaultFractionDigits());
        if (minor.stripTrailingZeros().scale() > 0) {
            throw new AmountInvalid(Reason.TOO_PRECISE);
        }
        if (minor.compareTo(BigDecimal.valueOf(MOST)) > 0) {
            throw new AmountInvalid(Reason.TOO_LARGE);
        }
        return new Money(minor.longValueExact(), currency);
    }
}
