package org.letterpress.web.moderation;

import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.letterpress.moderation.Quality;
import org.letterpress.web.page.Words;

/**
 * The drawing of what was decided day by day: above, the time to decision, where each line of the scale is many times the one
 * below it; beneath, how many decisions there were. In units of the drawing, from its upper left.
 */
public final class QualityChart {
    private static final int WIDTH = 720;
    private static final int LEFT = 64;
    /** Half of the name of the last day stands beside it. */
    private static final int RIGHT = 24;

    private static final int TOP = 12;
    private static final int TIMES_HEIGHT = 180;
    private static final int BARS_TOP = 222;
    private static final int BARS_HEIGHT = 64;
    private static final int EVERY = 5;
    private static final double BAR = 0.6;
    private static final double MILLIS = 1_000;
    private static final int MEDIAN = 50;
    private static final int MOST = 95;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);

    /** Where the scale of times has lines. */
    private static final List<Scale> SCALE = List.of(
            new Scale("second", Duration.ofSeconds(1)),
            new Scale("minute", Duration.ofMinutes(1)),
            new Scale("hour", Duration.ofHours(1)),
            new Scale("day", Duration.ofDays(1)),
            new Scale("month", Duration.ofDays(30)));

    private final List<Quality.Day> days;
    private final double longest;

    QualityChart(List<Quality.Day> days) {
        this.days = days;
        this.longest = Math.log(Math.max(
                Duration.ofHours(1).toSeconds() * 2.0,
                days.stream()
                        .flatMap(day -> day.times().percentile(MOST).stream())
                        .mapToDouble(QualityChart::seconds)
                        .max()
                        .orElse(0)));
    }

    private static double seconds(Duration time) {
        return Math.max(1, time.toMillis() / MILLIS);
    }

    /** The lines of the scale with their names. */
    public List<Tick> getTimeTicks() {
        return SCALE.stream()
                .filter(tick -> Math.log(seconds(tick.time)) <= longest)
                .map(tick -> new Tick(LEFT, height(tick.time), Words.of("quality.axis." + tick.word)))
                .toList();
    }

    /** The names of some days. */
    public List<Tick> getDayTicks() {
        return IntStream.range(0, days.size())
                .filter(i -> (days.size() - 1 - i) % EVERY == 0)
                .mapToObj(i -> new Tick(across(i), BARS_TOP + BARS_HEIGHT + 20, DAY.format(date(i))))
                .toList();
    }

    private LocalDate date(int i) {
        return days.get(i).date();
    }

    public List<Point> getMedians() {
        return points(MEDIAN);
    }

    public List<Point> getMosts() {
        return points(MOST);
    }

    private List<Point> points(int percent) {
        return IntStream.range(0, days.size())
                .boxed()
                .flatMap(i -> percentile(i, percent).stream().map(time -> new Point(across(i), height(time))))
                .toList();
    }

    private Optional<Duration> percentile(int day, int percent) {
        return days.get(day).times().percentile(percent);
    }

    public String getMedianLine() {
        return line(MEDIAN);
    }

    public String getMostLine() {
        return line(MOST);
    }

    /** It is broken where a day has none. */
    private String line(int percent) {
        List<String> path = new ArrayList<>();
        boolean joined = false;
        for (int i = 0; i < days.size(); i++) {
            Optional<Duration> time = percentile(i, percent);
            if (time.isPresent()) {
                path.add((joined ? "L" : "M") + across(i) + " " + height(time.get()));
            }
            joined = time.isPresent();
        }
        return path.isEmpty() ? "M0 0" : String.join(" ", path);
    }

    public List<Bar> getBars() {
        double most = Math.max(1.0, (double) mostDecided());
        double width = step() * BAR;
        return IntStream.range(0, days.size())
                .filter(i -> decided(i) > 0)
                .mapToObj(i -> {
                    double height = Math.max(1, BARS_HEIGHT * decided(i) / most);
                    return new Bar(
                            round(across(i) - width / 2),
                            round(BARS_TOP + BARS_HEIGHT - height),
                            round(width),
                            round(height));
                })
                .toList();
    }

    /** How many the tallest bar stands for. */
    public long getMostDecided() {
        return mostDecided();
    }

    private long mostDecided() {
        return IntStream.range(0, days.size()).mapToLong(this::decided).max().orElse(0);
    }

    private long decided(int day) {
        return days.get(day).counts().decided();
    }

    private double step() {
        return (double) (WIDTH - LEFT - RIGHT) / days.size();
    }

    private double across(int day) {
        return round(LEFT + (day + 0.5) * step());
    }

    private double height(Duration time) {
        return round(TOP + TIMES_HEIGHT * (1 - Math.min(1, Math.log(seconds(time)) / longest)));
    }

    private static double round(double value) {
        return Math.round(value * 10) / 10.0;
    }

    /** A time that the scale names. */
    private record Scale(String word, Duration time) {}

    /** A place of the drawing with words. */
    public record Tick(double x, double y, String text) {}

    /** A place of the drawing. */
    public record Point(double x, double y) {}

    /** How many there were on a day. */
    public record Bar(double x, double y, double width, double height) {}
}
