package org.letterpress.web.ledger;

import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.letterpress.donation.GiftSums;
import org.letterpress.money.Money;

/**
 * The drawing of what stayed of each month: a bar upwards for what came in, downwards where more went back. In units of the
 * drawing, from its upper left.
 */
public final class MonthChart {
    private static final int WIDTH = 720;
    private static final int LEFT = 104;
    private static final int TOP = 16;
    private static final int HEIGHT = 190;
    private static final int NAMES = 24;
    private static final int EVERY = 3;
    /** What lies closer to the line below than this part of the scale has no room for a name. */
    private static final int CLOSE = 10;

    private static final double BAR = 0.62;
    private static final double ROUND = 10;
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM uuuu", Locale.ENGLISH);

    private final List<GiftSums.Line> months;
    private final Function<Money, String> words;
    private final long most;
    private final long least;

    /** @param months at least one */
    MonthChart(List<GiftSums.Line> months, Function<Money, String> words) {
        this.months = months;
        this.words = words;
        this.most = round(Math.max(1, kept().max().orElse(0)));
        this.least = -round(Math.max(0, -kept().min().orElse(0)));
    }

    private LongStream kept() {
        return months.stream().mapToLong(line -> line.kept().minor());
    }

    /** The next larger of 1, 2, 5, 10, 20, 50 and so on; 0 for 0. */
    private static long round(long amount) {
        if (amount == 0) {
            return 0;
        }
        long power = (long) Math.pow(ROUND, Math.floor(Math.log10((double) amount)));
        return Stream.of(1L, 2L, 5L, 10L)
                .map(times -> times * power)
                .filter(step -> step >= amount)
                .findFirst()
                .orElse(amount);
    }

    /** Where the scale has lines, with their names. */
    public List<Tick> getAmountTicks() {
        return Stream.of(most, most / 2, 0L, least)
                .distinct()
                .filter(amount -> amount >= 0 || -amount > most / CLOSE)
                .map(amount -> new Tick(LEFT, height(amount), words.apply(new Money(amount, currency()))))
                .toList();
    }

    private Currency currency() {
        return months.get(0).in().currency();
    }

    /** The names of some months. */
    public List<Tick> getMonthTicks() {
        return IntStream.range(0, months.size())
                .filter(i -> (months.size() - 1 - i) % EVERY == 0)
                .mapToObj(i -> new Tick(
                        across(i),
                        TOP + HEIGHT + NAMES,
                        MONTH.format(months.get(i).month())))
                .toList();
    }

    public List<Bar> getBars() {
        double width = step() * BAR;
        return IntStream.range(0, months.size())
                .filter(i -> months.get(i).kept().minor() != 0)
                .mapToObj(i -> {
                    long amount = months.get(i).kept().minor();
                    double upper = height(Math.max(0, amount));
                    double lower = height(Math.min(0, amount));
                    return new Bar(
                            tenth(across(i) - width / 2), upper, tenth(width), Math.max(1, tenth(lower - upper)));
                })
                .toList();
    }

    private double step() {
        return (double) (WIDTH - LEFT) / months.size();
    }

    private double across(int month) {
        return tenth(LEFT + (month + 0.5) * step());
    }

    private double height(long amount) {
        return tenth(TOP + HEIGHT * (double) (most - amount) / (most - least));
    }

    private static double tenth(double value) {
        return Math.round(value * ROUND) / ROUND;
    }

    /** A place of the drawing with words. */
    public record Tick(double x, double y, String text) {}

    /** What stayed of a month. */
    public record Bar(double x, double y, double width, double height) {}
}
