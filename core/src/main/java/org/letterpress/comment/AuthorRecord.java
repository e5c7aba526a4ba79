package org.letterpress.comment;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;

/**
 * What became of all comments under one e-mail address.
 *
 * @param counts how many there are of each status; one of which there are none may be missing
 * @param firstSeen when the oldest of them was posted
 * @param whole whether these are all; else there are more than that, and perhaps older ones
 */
public record AuthorRecord(Map<CommentStatus, Long> counts, Instant firstSeen, boolean whole) {
    public AuthorRecord {
        counts = Map.copyOf(counts);
    }

    static AuthorRecord of(CommentStatus status, Instant postedAt) {
        return new AuthorRecord(Map.of(status, 1L), postedAt, true);
    }

    AuthorRecord and(AuthorRecord more) {
        Map<CommentStatus, Long> sums = new EnumMap<>(counts);
        more.counts.forEach((status, count) -> sums.merge(status, count, Long::sum));
        Instant first = firstSeen.isBefore(more.firstSeen) ? firstSeen : more.firstSeen;
        return new AuthorRecord(sums, first, whole && more.whole);
    }

    AuthorRecord unfinished() {
        return new AuthorRecord(counts, firstSeen, false);
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
