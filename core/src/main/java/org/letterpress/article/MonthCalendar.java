package org.letterpress.article;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.Stream;

/**
 * A month as a calendar shows it.
 *
 * @param days those on which articles were published
 * @param previous the nearest earlier month that has articles
 * @param next the nearest later month that has articles
 */
public record MonthCalendar(
        YearMonth month, SortedSet<LocalDate> days, Optional<YearMonth> previous, Optional<YearMonth> next) {
    private static final int DAYS_A_WEEK = 7;

    /** Whether the month has any article at all. */
    public boolean isEmpty() {
        return days.isEmpty();
    }

    /** The month in weeks from Monday; a day outside the month is empty. */
    public List<List<Optional<LocalDate>>> weeks() {
        List<Optional<LocalDate>> cells = new ArrayList<>();
        Stream.generate(Optional::<LocalDate>empty)
                .limit(month.atDay(1).getDayOfWeek().getValue() - 1L)
                .forEach(cells::add);
        month.atDay(1)
                .datesUntil(month.plusMonths(1).atDay(1))
                .map(Optional::of)
                .forEach(cells::add);
        while (cells.size() % DAYS_A_WEEK != 0) {
            cells.add(Optional.empty());
        }
        return Stream.iterate(0, start -> start < cells.size(), start -> start + DAYS_A_WEEK)
                .map(start -> cells.subList(start, start + DAYS_A_WEEK))
                .toList();
    }
}
