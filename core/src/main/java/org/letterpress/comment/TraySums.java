package org.letterpress.comment;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How many comments lie in each tray, by how they went there; not for several threads. */
public final class TraySums {
    private final Map<Tray, Long> sums = new EnumMap<>(Tray.class);

    /** Counts so many that went from one tray to another; null is nowhere. */
    public void move(@Nullable Tray from, @Nullable Tray to, long comments) {
        if (from != null) {
            sums.merge(from, -comments, Long::sum);
        }
        if (to != null) {
            sums.merge(to, comments, Long::sum);
        }
    }

    /** What it comes to, in a move for each tray of which that is not 0. */
    List<TrayMove> moves() {
        return sums.entrySet().stream()
                .filter(sum -> sum.getValue() != 0)
                .map(sum -> new TrayMove(null, sum.getKey(), Math.toIntExact(sum.getValue())))
                .toList();
    }

    /** None is missing. */
    public Map<Tray, Long> all() {
        Map<Tray, Long> all = new EnumMap<>(Tray.class);
        for (Tray tray : Tray.values()) {
            all.put(tray, sums.getOrDefault(tray, 0L));
        }
        return all;
    }
}
