package org.letterpress.screening;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The thresholds of a site; those that it does not name are the defaults.
 *
 * @param values what differs from the defaults, each within its range
 */
public record ScreeningRules(Map<Threshold, Integer> values) {
    public static final ScreeningRules DEFAULT = new ScreeningRules(Map.of());

    /** @throws IllegalArgumentException when a value is out of range; forms ask {@link Threshold#allows} first */
    public ScreeningRules {
        EnumMap<Threshold, Integer> different = new EnumMap<>(Threshold.class);
        values.forEach((threshold, value) -> {
            if (!threshold.allows(value)) {
                throw new IllegalArgumentException(
                        threshold + " is between " + threshold.min() + " and " + threshold.max());
            }
            if (value != threshold.byDefault()) {
                different.put(threshold, value);
            }
        });
        values = Collections.unmodifiableMap(different);
    }

    public int get(Threshold threshold) {
        return values.getOrDefault(threshold, threshold.byDefault());
    }

    /** @throws IllegalArgumentException when the value is out of range */
    public ScreeningRules with(Threshold threshold, int value) {
        EnumMap<Threshold, Integer> changed = new EnumMap<>(Threshold.class);
        changed.putAll(values);
        changed.put(threshold, value);
        return new ScreeningRules(changed);
    }

    /** A line {@code key=value} for each that differs from its default: for storing. */
    public String toText() {
        return values.entrySet().stream()
                .map(entry -> entry.getKey().key() + "=" + entry.getValue())
                .collect(Collectors.joining("\n"));
    }

    /**
     * The rules in the form of {@link #toText}. What cannot be understood or is out of range, as another version of this
     * library may have stored it, counts as the default: comments are screened in any case.
     */
    public static ScreeningRules parse(String text) {
        EnumMap<Threshold, Integer> values = new EnumMap<>(Threshold.class);
        for (Threshold threshold : Threshold.values()) {
            String key = threshold.key() + "=";
            text.lines()
                    .filter(line -> line.startsWith(key))
                    .map(line -> line.substring(key.length()).strip())
                    .filter(value -> value.matches("[0-9]{1,9}"))
                    .map(Integer::valueOf)
                    .filter(threshold::allows)
                    .forEach(value -> values.put(threshold, value));
        }
        return new ScreeningRules(values);
    }
}
