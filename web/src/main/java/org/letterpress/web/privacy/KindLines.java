package org.letterpress.web.privacy;

import java.util.List;
import java.util.Map;
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

    /** @param kind in words, or as its bean calls it where the site has none for it */
    public record Line(String kind, long count) {}
}
