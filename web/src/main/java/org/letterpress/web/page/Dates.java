package org.letterpress.web.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Dates as pages show them, in UTC. */
@Named("dates")
@ApplicationScoped
public class Dates {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH_PATH = DateTimeFormatter.ofPattern("/uuuu/MM", Locale.ROOT);
    private static final DateTimeFormatter DAY_PATH = DateTimeFormatter.ofPattern("/uuuu/MM/dd", Locale.ROOT);

    /** For example 14 May 2026. */
    public String day(LocalDate date) {
        return DAY.format(date);
    }

    /** For example 14 May 2026, 10:05 UTC. */
    public String minute(@Nullable Instant instant) {
        return instant == null ? "" : MINUTE.format(instant.atOffset(ZoneOffset.UTC)) + " UTC";
    }

    /** For machines, as RFC 3339 has it. */
    public String machine(@Nullable Instant instant) {
        return instant == null ? "" : instant.toString();
    }

    /** For example May 2026. */
    public String month(YearMonth month) {
        return MONTH.format(month);
    }

    /** The address of a month's archive. */
    public String monthPath(YearMonth month) {
        return MONTH_PATH.format(month);
    }

    /** The address of a day's archive. */
    public String dayPath(LocalDate date) {
        return DAY_PATH.format(date);
    }
}
