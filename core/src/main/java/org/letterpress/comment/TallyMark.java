package org.letterpress.comment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/**
 * How far tallies are folded: the one row that whoever folds locks first. What was looked at is looked at again some minutes
 * later, because a row gets its id before others can see it.
 */
@Entity
@Table(name = "tally_mark")
class TallyMark {
    static final int THE_ONE = 1;
    /** Longer than any transaction that changes comments. */
    private static final Duration AGAIN = Duration.ofMinutes(5);

    @Id
    private int id;

    private long reached;

    @Column(name = "again_from")
    private long againFrom;

    @Column(name = "again_next")
    private long againNext;

    @Column(name = "went_back_at")
    private Instant wentBackAt;

    @SuppressWarnings("NullAway.Init") // filled by the persistence provider
    protected TallyMark() {}

    static TallyMark beginning(Instant now) {
        TallyMark mark = new TallyMark();
        mark.id = THE_ONE;
        mark.wentBackAt = now;
        return mark;
    }

    /** When it is time, goes back to where it was the time before last: rows from there on are old enough. */
    void goBack(Instant now) {
        if (wentBackAt.plus(AGAIN).isAfter(now)) {
            return;
        }
        long before = reached;
        reached = Math.min(reached, againFrom);
        againFrom = againNext;
        againNext = before;
        wentBackAt = now;
    }

    void reach(long rowId) {
        reached = rowId;
    }

    /** The id behind which rows are to be looked at. */
    long reached() {
        return reached;
    }
}
