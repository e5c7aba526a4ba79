package org.letterpress.web.moderation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.letterpress.moderation.Quality;
import org.letterpress.moderation.QualityFigures;
import org.letterpress.moderation.Times;
import org.letterpress.web.page.CurrentStaff;
import org.letterpress.web.page.Dates;
import org.letterpress.web.page.Words;

/** What waits for moderators, and how they did lately. */
@Named
@RequestScoped
public class DeskQuality {
    private static final int MEDIAN = 50;
    private static final int MOST = 95;

    @Inject
    private CurrentStaff staff;

    @Inject
    private QualityFigures figures;

    @Inject
    private Clock clock;

    @Inject
    private Dates dates;

    private @Nullable Quality quality;
    private @Nullable QualityChart chart;

    private Quality quality() {
        Quality read = quality;
        if (read == null) {
            read = figures.read(staff.get());
            quality = read;
        }
        return read;
    }

    public long getPending() {
        return quality().pending();
    }

    public long getReviews() {
        return quality().reviews();
    }

    /** The comment that has waited longest; null when none waits. */
    public @Nullable Line getOldest() {
        return quality()
                .longest()
                .map(oldest -> new Line(
                        age(oldest),
                        "/desk/comments?status=" + oldest.tray().name().toLowerCase(Locale.ROOT) + "&after="
                                + oldest.at().token() + "#c-" + oldest.publicId()))
                .orElse(null);
    }

    private String age(Quality.Oldest oldest) {
        Duration age = Duration.between(oldest.since(), clock.instant());
        return QualityWords.duration(age.isNegative() ? Duration.ZERO : age);
    }

    /** Whether anything was decided at all. */
    public boolean isAny() {
        return quality().total().counts().decided() > 0;
    }

    public Row getTotal() {
        return row(quality().total());
    }

    /** The share of the first decisions that were changed. */
    public String getOverturned() {
        Quality.Counts counts = quality().total().counts();
        return QualityWords.share(counts.overturned(), counts.decided());
    }

    /** The share of the reviews that let the comment through. */
    public String getPublished() {
        Quality.Counts counts = quality().total().counts();
        return QualityWords.share(counts.published(), counts.reviews());
    }

    /** The busiest screen first. */
    public List<Screened> getScreens() {
        return quality().total().held().stream()
                .map(held -> new Screened(
                        held.screen(),
                        held.approved(),
                        held.refused(),
                        QualityWords.share(held.refused(), held.total())))
                .toList();
    }

    public QualityChart getChart() {
        QualityChart drawn = chart;
        if (drawn == null) {
            drawn = new QualityChart(quality().days());
            chart = drawn;
        }
        return drawn;
    }

    /** What the chart says, for those who do not see it. */
    public String getInWords() {
        Row total = getTotal();
        return Words.of("quality.chart.text", total.decided(), total.median(), total.most());
    }

    /** The newest first. */
    public List<Row> getRows() {
        return quality().days().stream()
                .map(this::row)
                .sorted((one, other) -> other.machine().compareTo(one.machine()))
                .toList();
    }

    private Row row(Quality.Day day) {
        Times times = day.times();
        return new Row(
                dates.day(day.date()),
                day.date().toString(),
                day.counts().decided(),
                QualityWords.duration(times.percentile(MEDIAN)),
                QualityWords.duration(times.percentile(MOST)));
    }

    /** Something that has waited so long, and where it is. */
    public record Line(String age, String path) {}

    /** A day, or all of them together. */
    public record Row(String date, String machine, long decided, String median, String most) {}

    /** What became of what a screen held. */
    public record Screened(String name, long approved, long refused, String precision) {}
}
