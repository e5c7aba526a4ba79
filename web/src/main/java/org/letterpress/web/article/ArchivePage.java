package org.letterpress.web.article;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.letterpress.article.Archive;
import org.letterpress.article.MonthCalendar;
import org.letterpress.article.Teaser;
import org.letterpress.web.page.CurrentRoute;
import org.letterpress.web.page.Dates;
import org.letterpress.web.page.Outcome;
import org.letterpress.web.page.Page;
import org.letterpress.web.page.PageOf;
import org.letterpress.web.page.Route;

/** The articles of a month or a day, beside the month's calendar. */
@Named
@PageOf(Route.DAY)
@PageOf(Route.MONTH)
@RequestScoped
public class ArchivePage implements Page {
    /** More than a month of a busy site has. */
    private static final int AT_MOST = 500;

    @Inject
    private CurrentRoute route;

    @Inject
    private Archive archive;

    @Inject
    private TeaserLines teaserLines;

    @Inject
    private Dates dates;

    private @Nullable MonthCalendar calendar;
    private @Nullable LocalDate day;
    private List<TeaserLine> lines = List.of();

    @Override
    public Outcome open() {
        try {
            YearMonth month = YearMonth.of(number("year"), number("month"));
            day = route.optional("day")
                    .map(text -> month.atDay(Integer.parseInt(text)))
                    .orElse(null);
            return open(month);
        } catch (DateTimeException e) {
            return Outcome.NOT_FOUND;
        }
    }

    private Outcome open(YearMonth month) {
        List<Teaser> articles = day == null ? archive.of(month, 0, AT_MOST) : archive.of(day, 0, AT_MOST);
        if (articles.isEmpty()) {
            return Outcome.NOT_FOUND;
        }
        calendar = archive.calendar(month);
        lines = teaserLines.of(articles);
        return Outcome.SHOWN;
    }

    private int number(String name) {
        return Integer.parseInt(route.parameter(name));
    }

    public String getTitle() {
        return day == null ? dates.month(shown().month()) : dates.day(day);
    }

    public List<TeaserLine> getLines() {
        return lines;
    }

    public YearMonth getMonth() {
        return shown().month();
    }

    public @Nullable YearMonth getPrevious() {
        return shown().previous().orElse(null);
    }

    public @Nullable YearMonth getNext() {
        return shown().next().orElse(null);
    }

    public List<List<Cell>> getWeeks() {
        return shown().weeks().stream()
                .map(week -> week.stream().map(this::cell).toList())
                .toList();
    }

    private Cell cell(Optional<LocalDate> date) {
        return date.map(it -> new Cell(
                        String.valueOf(it.getDayOfMonth()),
                        shown().days().contains(it) ? dates.dayPath(it) : null,
                        dates.day(it),
                        it.equals(day)))
                .orElse(Cell.OUTSIDE);
    }

    private MonthCalendar shown() {
        if (calendar == null) {
            throw new IllegalStateException("Not opened");
        }
        return calendar;
    }

    /**
     * A cell of the calendar.
     *
     * @param path of the day's articles; null when it has none
     */
    public record Cell(String text, @Nullable String path, String label, boolean selected) {
        static final Cell OUTSIDE = new Cell("", null, "", false);
    }
}
