package org.letterpress.donation;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.letterpress.money.Money;

/**
 * What came in month by month, in UTC, by fund, for the latest {@value #MONTHS} months; real money alone, and no sum of two
 * currencies.
 *
 * @param first the month with which they begin
 * @param lines one for each month, fund and currency in which anything moved
 */
public record GiftSums(YearMonth first, List<Line> lines) {
    public static final int MONTHS = 24;

    public GiftSums {
        lines = List.copyOf(lines);
    }

    /**
     * What moved in one month for one fund.
     *
     * @param fund its name
     * @param gifts how many were paid
     * @param in what they were
     * @param back what was refunded or charged back, less what of that came back; below nothing when more of it did
     */
    public record Line(YearMonth month, String fund, long gifts, Money in, Money back) {
        /** What stayed. */
        public Money kept() {
            return in.minus(back);
        }

        private Line and(Line other) {
            return new Line(month, fund, gifts + other.gifts, in.plus(other.in), back.plus(other.back));
        }
    }

    /** Those in which anything moved, by their codes. */
    public List<Currency> currencies() {
        return lines.stream()
                .map(line -> line.in().currency())
                .distinct()
                .sorted(Comparator.comparing(Currency::getCurrencyCode))
                .toList();
    }

    /** All funds together: each of the months, the oldest first. */
    public List<Line> months(Currency currency) {
        Map<YearMonth, Line> known = added(currency, Line::month);
        List<Line> all = new ArrayList<>();
        for (int i = 0; i < MONTHS; i++) {
            YearMonth month = first.plusMonths(i);
            Money nothing = Money.zero(currency);
            all.add(known.getOrDefault(month, new Line(month, "", 0, nothing, nothing)));
        }
        return all;
    }

    /** All months together: each fund by its name. */
    public List<Line> funds(Currency currency) {
        return List.copyOf(added(currency, Line::fund).values());
    }

    private <K extends Comparable<? super K>> Map<K, Line> added(Currency currency, Function<Line, K> by) {
        return lines.stream()
                .filter(line -> line.in().currency().equals(currency))
                .collect(Collectors.toMap(by, Function.identity(), Line::and, TreeMap::new));
    }
}
