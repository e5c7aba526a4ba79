package org.letterpress.bank;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date as banks of Europe write it: the year first, or the day first, with or without a time behind it. A month never
 * comes first, so a table with such dates is refused at its first day after the twelfth.
 */
final class CsvDate {
    private static final String TIME = "(?:[T ]\\d{1,2}:.*)?";
    private static final Pattern YEAR_FIRST =
            Pattern.compile("(?<year>\\d{4})([-/.]?)(?<month>\\d{2})\\2(?<day>\\d{2})" + TIME);
    private static final Pattern DAY_FIRST =
            Pattern.compile("(?<day>\\d{1,2})([-/.])(?<month>\\d{1,2})\\2(?<year>\\d{4}|\\d{2})" + TIME);
    private static final int CENTURY = 2000;

    private CsvDate() {}

    static Optional<LocalDate> of(String text) {
        Matcher year = YEAR_FIRST.matcher(text);
        if (year.matches()) {
            return date(year);
        }
        Matcher day = DAY_FIRST.matcher(text);
        return day.matches() ? date(day) : Optional.empty();
    }

    private static Optional<LocalDate> date(Matcher parts) {
        int year = Integer.parseInt(parts.group("year"));
        try {
            return Optional.of(LocalDate.of(
                    year < 100 ? CENTURY + year : year,
                    Integer.parseInt(parts.group("month")),
                    Integer.parseInt(parts.group("day"))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
