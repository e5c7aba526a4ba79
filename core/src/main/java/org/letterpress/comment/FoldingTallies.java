package org.letterpress.comment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.letterpress.comment.TallyRows.Line;
import org.letterpress.site.Transactions;

/**
 * Puts one row in place of the many that changes of comments leave, so that counting stays cheap; and none in place of
 * those that come to nothing, so that an address that was forgotten is forgotten here too. The application calls it every
 * few seconds, on every server: one of them at a time has the mark, and none that changes a comment waits for it.
 */
@ApplicationScoped
public class FoldingTallies {
    private static final int AT_ONCE = 256;
    private static final int MOST_LINES = 1_000;
    /** Fewer are summed up as fast as one. */
    private static final int MANY = 8;

    private TallyRows rows;
    private TallyMarks marks;
    private Transactions transactions;
    private Clock clock;

    @SuppressWarnings("NullAway.Init") // for the client proxy
    FoldingTallies() {}

    @Inject
    FoldingTallies(TallyRows rows, TallyMarks marks, Transactions transactions, Clock clock) {
        this.rows = rows;
        this.marks = marks;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Looks at what came since it did so last, in pieces, each of which stays done. */
    public void fold() {
        boolean more;
        do {
            more = transactions.alone(this::foldSome);
        } while (more);
    }

    /** Whether there is more to do. */
    private boolean foldSome() {
        TallyMark mark = marks.locked();
        mark.goBack(clock.instant());
        List<Long> met = rows.after(mark.reached(), AT_ONCE);
        if (met.isEmpty()) {
            return false;
        }
        List<Line> lines = rows.of(rows.topics(met), MOST_LINES);
        fold(lines);
        if (lines.size() == MOST_LINES) {
            return true; // some were perhaps not read: the same ones again, of which fewer are left
        }
        mark.reach(met.get(met.size() - 1));
        return met.size() == AT_ONCE;
    }

    private void fold(List<Line> lines) {
        List<Long> gone = new ArrayList<>();
        lines.stream().collect(Collectors.groupingBy(Line::topic)).values().stream()
                .filter(FoldingTallies::isWorthIt)
                .forEach(topic -> {
                    topic.forEach(line -> gone.add(line.id()));
                    keepSum(topic);
                });
        rows.remove(gone);
    }

    private static boolean isWorthIt(List<Line> topic) {
        return topic.size() >= MANY || sum(topic) == 0;
    }

    private void keepSum(List<Line> topic) {
        int sum = sum(topic);
        if (sum != 0) {
            int since = topic.stream().mapToInt(Line::sinceDay).min().orElseThrow();
            rows.add(new Tally(topic.get(0).topic(), sum, since));
        }
    }

    private static int sum(Collection<Line> topic) {
        return topic.stream().mapToInt(Line::change).sum();
    }
}
