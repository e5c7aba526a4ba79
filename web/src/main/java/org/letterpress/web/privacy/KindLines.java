package org.letterpress.web.privacy;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.letterpress.web.page.Words;

/** What is stored about a person, as lines of a table. */
final class KindLines {
    private KindLines() {}

    static List<Line> of(Map<String, Long> counts) {
        return counts.entrySet().stream()
                .map(kind -> new Line(Words.find("personal." + kind.getKey()).orElse(kind.getKey()), kind.getValue()))
                .toList();
    }

    static long sum(Map<String, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** For a form, to tell by {@link #isMore} what was seen. */
    static String toText(Map<String, Long> counts) {
        return counts.entrySet().stream()
                .map(kind -> kind.getKey() + "=" + kind.getValue())
                .collect(Collectors.joining(" "));
    }

    /** Whether there is more of any kind than somebody saw; what cannot be read, was not seen. */
    static boolean isMore(Map<String, Long> counts, String seen) {
        List<String> parts = List.of(seen.split(" ", -1));
        return counts.entrySet().stream()
                .anyMatch(kind -> kind.getValue() > 0
                        && parts.stream().noneMatch(part -> covers(part, kind.getKey(), kind.getValue())));
    }

    private static boolean covers(String part, String kind, long count) {
        String number = part.startsWith(kind + "=") ? part.substring(kind.length() + 1) : "";
        return number.matches("\\d{1,18}") && Long.parseLong(number) >= count;
    }

    /** @param kind in words, or as its bean calls it where the site has none for it */
    public record Line(String kind, long count) {}
}
