package org.letterpress.web.moderation;

import java.time.Duration;
import java.util.Optional;
import org.letterpress.web.page.Words;

/** Figures in words. A share of nothing is none. */
final class QualityWords {
    private static final double PERCENT = 100;

    private QualityWords() {}

    static String share(long part, long whole) {
        return whole == 0 ? Words.of("quality.none") : Words.of("quality.share", part, whole, percent(part, whole));
    }

    private static long percent(long part, long whole) {
        return Math.round(PERCENT * part / whole);
    }

    static String duration(Optional<Duration> time) {
        return time.map(QualityWords::duration).orElseGet(() -> Words.of("quality.none"));
    }

    /** In its two largest units. */
    static String duration(Duration time) {
        if (time.toDays() > 0) {
            return Words.of("duration.days", time.toDays(), time.toHoursPart());
        }
        if (time.toHours() > 0) {
            return Words.of("duration.hours", time.toHours(), time.toMinutesPart());
        }
        return time.toMinutes() > 0
                ? Words.of("duration.minutes", time.toMinutes(), time.toSecondsPart())
                : Words.of("duration.seconds", time.toSeconds());
    }
}
