package org.letterpress.moderation;

import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How long something took, many times over, in little room: counted in steps, each a tenth longer than the one before. What
 * is less than a second is taken for none. A percentile is the middle of its step, so it is off by 5 % at most.
 */
public final class Times {
    public static final Times NONE = new Times(new TreeMap<>());

    /** How far a percentile may be off, in parts of one. */
    public static final double ERROR = 0.05;

    private static final double RATIO = 1.1;
    private static final int MANY_PERCENT = 100;
    private static final int MILLIS = 1_000;

    /** In seconds. */
    private static final double CENTURY = 36_500.0 * 24 * 60 * 60;

    /** Where the steps begin, in seconds; the last, which has no end, after a hundred years. */
    private static final double[] STEPS = steps();

    private final SortedMap<Integer, Long> counts;

    private Times(SortedMap<Integer, Long> counts) {
        this.counts = counts;
    }

    private static double[] steps() {
        int count = 2 + (int) Math.ceil(Math.log(CENTURY) / Math.log(RATIO));
        double[] steps = new double[count];
        for (int i = 1; i < count; i++) {
            steps[i] = Math.pow(RATIO, i - 1.0);
        }
        return steps;
    }

    /** With so many more of {@code seconds}, or with a negative number fewer. */
    Times and(long seconds, int more) {
        int found = Arrays.binarySearch(STEPS, (double) Math.max(seconds, 0));
        int step = found >= 0 ? found : -found - 2;
        return with(Map.of(step, (long) more));
    }

    public Times and(Times others) {
        return with(others.counts);
    }

    private Times with(Map<Integer, Long> more) {
        TreeMap<Integer, Long> sum = new TreeMap<>(counts);
        more.forEach((step, count) -> sum.merge(step, count, Long::sum));
        sum.values().removeIf(count -> count == 0);
        return new Times(sum);
    }

    public long count() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** The shortest time within which so many percent were done; empty when there is none. */
    public Optional<Duration> percentile(int percent) {
        long rank = (count() * percent + MANY_PERCENT - 1) / MANY_PERCENT;
        long passed = 0;
        for (Map.Entry<Integer, Long> step : counts.entrySet()) {
            passed += step.getValue();
            if (passed >= rank) {
                return Optional.of(middle(step.getKey()));
            }
        }
        return Optional.empty();
    }

    private static Duration middle(int step) {
        return Duration.ofMillis(Math.round(STEPS[step] * Math.sqrt(RATIO) * MILLIS));
    }

    /** {@link #parse} reads it. */
    String toText() {
        return counts.entrySet().stream()
                .map(step -> step.getKey() + ":" + step.getValue())
                .collect(Collectors.joining(" "));
    }

    static Times parse(String text) {
        TreeMap<Integer, Long> counts = new TreeMap<>();
        for (String step : text.isEmpty() ? new String[0] : text.split(" ")) {
            int colon = step.indexOf(':');
            counts.put(Integer.valueOf(step.substring(0, colon)), Long.valueOf(step.substring(colon + 1)));
        }
        return new Times(counts);
    }

    @Override
    public String toString() {
        return "Times[" + toText() + "]";
    }
}
