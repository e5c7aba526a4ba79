package org.letterpress.comment;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * What became of all comments under one e-mail address.
 *
 * @param counts how many there are of each status
 * @param firstSeen the day, in UTC, on which the oldest of them was posted; perhaps older ones are counted no more
 */
public record AuthorRecord(Map<CommentStatus, Long> counts, Optional<LocalDate> firstSeen) {
    public AuthorRecord {
        counts = Map.copyOf(counts);
    }

    public long pending() {
        return count(CommentStatus.PENDING);
    }

    public long approved() {
        return count(CommentStatus.APPROVED);
    }

    public long rejected() {
        return count(CommentStatus.REJECTED);
    }

    public long spam() {
        return count(CommentStatus.SPAM);
    }

    private long count(CommentStatus status) {
        return counts.getOrDefault(status, 0L);
    }
}
