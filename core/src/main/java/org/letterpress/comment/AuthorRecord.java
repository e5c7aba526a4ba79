package org.letterpress.comment;

import java.time.Instant;
import java.util.Map;

/**
 * What became of all comments under one e-mail address.
 *
 * @param counts how many there are of each status; one of which there are none may be missing
 * @param firstSeen when the oldest of them was posted, or an older one that is counted no more
 */
public record AuthorRecord(Map<CommentStatus, Long> counts, Instant firstSeen) {
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
