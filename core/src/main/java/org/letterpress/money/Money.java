package org.letterpress.money;

import java.math.BigDecimal;
import java.util.Currency;

/**
 * An amount of one currency, which may be negative. Two amounts are added only within a currency, and never past what a
 * {@code long} can hold.
 *
 * @param minor in the currency's minor units (ISO 4217): cents of a euro, whole yen
 */
public record Money(long minor, Currency currency) implements Comparable<Money> {

    /** @throws IllegalArgumentException for a currency without minor units of its own, as gold (ISO 4217, X codes) */
    public Money {
        if (currency.getDefaultFractionDigits() < 0) {
            throw new IllegalArgumentException("Not a currency that people pay in: " + currency);
        }
    }

    /**
     * @param currency its code, for example {@code EUR}
     * @throws IllegalArgumentException when there is no such currency
     */
    public static Money of(long minor, String currency) {
        return new Money(minor, Currency.getInstance(currency));
    }

    public static Money zero(Currency currency) {
        return new Money(0, currency);
    }

    /**
     * @throws IllegalArgumentException when it has more decimals than the currency
     * @throws ArithmeticException when it is more than a {@code long} of minor units
     */
    public static Money of(BigDecimal amount, Currency currency) {
        BigDecimal minor =
                amount.movePointRight(currency.getDefaultFractionDigits()).stripTrailingZeros();
        if (minor.scale() > 0) {
            throw new IllegalArgumentException("More decimals than " + currency + " has");
        }
        return new Money(minor.longValueExact(), currency);
    }

    /**
     * @throws IllegalArgumentException for another currency
     * @throws ArithmeticException when the sum is too large
     */
    public Money plus(Money more) {
        requireSame(more);
        return new Money(Math.addExact(minor, more.minor), currency);
    }

    /** As {@link #plus}. */
    public Money minus(Money less) {
        requireSame(less);
        return new Money(Math.subtractExact(minor, less.minor), currency);
    }

    /** @throws ArithmeticException for the one amount that has no opposite */
    public Money negated() {
        return new Money(Math.negateExact(minor), currency);
    }

    public boolean isPositive() {
        return minor > 0;
    }

    public boolean isSameCurrency(Money other) {
        return currency.equals(other.currency);
    }

    /** In major units, with as many decimals as the currency has: {@code 12.50}. */
    public BigDecimal decimal() {
        return BigDecimal.valueOf(minor, currency.getDefaultFractionDigits());
    }

    /** @throws IllegalArgumentException for another currency */
    @Override
    public int compareTo(Money other) {
        requireSame(other);
        return Long.compare(minor, other.minor);
    }

    private void requireSame(Money other) {
        if (!isSameCurrency(other)) {
            throw new IllegalArgumentException("No sum of " + currency + " and " + other.currency);
        }
    }

    /** For programs: {@code 12.50 EUR}. */
    @Override
    public String toString() {
        return decimal().toPlainString() + " " + currency.getCurrencyCode();
    }
}
