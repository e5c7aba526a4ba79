package org.letterpress.privacy;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.letterpress.person.Fading;

/**
 * How long fields are kept.
 *
 * @param days by the names of the fields; 0 for ever, up to {@value #MAX_DAYS}. Those that are missing have their defaults
 */
public record Terms(Map<String, Integer> days) {
    public static final int MAX_DAYS = 36_500;

    public static final Terms DEFAULT = new Terms(Map.of());

    /** @throws IllegalArgumentException when one is out of its range */
    public Terms {
        if (days.values().stream().anyMatch(each -> each < 0 || each > MAX_DAYS)) {
            throw new IllegalArgumentException("Days are 0 to " + MAX_DAYS);
        }
        days = Collections.unmodifiableMap(new TreeMap<>(days));
    }

    public int of(Fading field) {
        return days.getOrDefault(field.field(), field.defaultDays());
    }

    /** A line {@code field=days} for each: for storing. */
    String toText() {
        return days.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining("\n"));
    }

    /**
     * In the form of {@link #toText}.
     *
     * @throws IllegalArgumentException when it is not: to take a default for it could forget what staff want to keep
     */
    static Terms parse(String text) {
        Map<String, Integer> days = new TreeMap<>();
        text.lines().forEach(line -> {
            int equals = line.indexOf('=');
            if (equals < 0) {
                throw new IllegalArgumentException("Not a term: " + line);
            }
            days.put(line.substring(0, equals), Integer.valueOf(line.substring(equals + 1)));
        });
        return new Terms(days);
    }
}
