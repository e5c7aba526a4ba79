package org.letterpress.transfer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The account of one chunk: every record read was created, skipped or quarantined; notes are beside that. */
final class Tally {
    private final Map<Fate, Long> totals = new LinkedHashMap<>();
    private final List<Single> singles = new ArrayList<>();

    void created(String kind) {
        add(new Fate(Outcome.CREATED, kind, Reason.TAKEN_OVER), 1);
    }

    void skipped(String kind, Reason why) {
        add(new Fate(Outcome.SKIPPED, kind, why), 1);
    }

    void quarantined(String kind, Reason why, Culprit culprit) {
        singles.add(new Single(new Fate(Outcome.QUARANTINED, kind, why), culprit));
    }

    void noted(String kind, Reason what) {
        noted(kind, what, 1);
    }

    void noted(String kind, Reason what, long count) {
        if (count > 0) {
            add(new Fate(Outcome.NOTED, kind, what), count);
        }
    }

    void noted(String kind, Reason what, Culprit about) {
        singles.add(new Single(new Fate(Outcome.NOTED, kind, what), about));
    }

    private void add(Fate fate, long count) {
        totals.merge(fate, count, Long::sum);
    }

    long read() {
        return count(Outcome.CREATED) + count(Outcome.SKIPPED) + count(Outcome.QUARANTINED);
    }

    long count(Outcome outcome) {
        long counted = totals.entrySet().stream()
                .filter(total -> total.getKey().outcome() == outcome)
                .mapToLong(Map.Entry::getValue)
                .sum();
        return counted
                + singles.stream()
                        .filter(single -> single.fate().outcome() == outcome)
                        .count();
    }

    Map<Fate, Long> totals() {
        return totals;
    }

    List<Single> singles() {
        return singles;
    }

    /** A finding about one record. */
    record Single(Fate fate, Culprit culprit) {}
}
