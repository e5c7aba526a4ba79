package org.letterpress.moderation;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.letterpress.comment.Tray;

/** What people made of the comments that each screen held. Unchangeable. */
public final class HeldBy {
    static final HeldBy NOTHING = new HeldBy(Map.of());

    private final Map<String, Quality.Held> counts;

    private HeldBy(Map<String, Quality.Held> counts) {
        this.counts = counts;
    }

    /** So many more of what this screen held came to lie in {@code tray}; what waits there says nothing. */
    HeldBy and(String screen, Tray tray, int more) {
        return switch (tray) {
            case APPROVED, REPORTED -> and(Map.of(screen, new Quality.Held(screen, more, 0)));
            case REJECTED, SPAM -> and(Map.of(screen, new Quality.Held(screen, 0, more)));
            case PENDING, REVIEW, RETURNED, WITHDRAWN -> this;
        };
    }

    HeldBy and(HeldBy others) {
        return and(others.counts);
    }

    private HeldBy and(Map<String, Quality.Held> more) {
        Map<String, Quality.Held> sum = new TreeMap<>(counts);
        more.forEach((screen, count) -> sum.merge(screen, count, HeldBy::sum));
        return new HeldBy(sum);
    }

    private static Quality.Held sum(Quality.Held one, Quality.Held other) {
        return new Quality.Held(one.screen(), one.approved() + other.approved(), one.refused() + other.refused());
    }

    /** The screens that held anything, the busiest first. */
    List<Quality.Held> busiestFirst() {
        return counts.values().stream()
                .filter(count -> count.total() > 0)
                .sorted(Comparator.comparing(Quality.Held::total).reversed().thenComparing(Quality.Held::screen))
                .toList();
    }

    /** {@link #parse} reads it. */
    String toText() {
        return counts.values().stream()
                .map(count -> count.approved() + " " + count.refused() + " " + count.screen())
                .collect(Collectors.joining("\n"));
    }

    static HeldBy parse(String text) {
        HeldBy all = NOTHING;
        for (String line : text.lines().toList()) {
            String[] parts = line.split(" ", 3);
            all = all.and(
                    Map.of(parts[2], new Quality.Held(parts[2], Long.parseLong(parts[0]), Long.parseLong(parts[1]))));
        }
        return all;
    }
}
