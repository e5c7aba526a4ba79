package org.letterpress.comment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How many comments of one author have each status, by how they came to have it; not for several threads. */
final class AuthorSums {
    private final Map<CommentStatus, Long> sums = new EnumMap<>(CommentStatus.class);
    private @Nullable Instant since;

    static AuthorSums of(Collection<AuthorMove> moves) {
        AuthorSums sums = new AuthorSums();
        moves.forEach(move -> move.countIn(sums));
        return sums;
    }

    /** Counts so many that went from one status to another; null is nowhere. */
    void move(@Nullable CommentStatus from, @Nullable CommentStatus to, long comments) {
        if (from != null) {
            sums.merge(from, -comments, Long::sum);
        }
        if (to != null) {
            sums.merge(to, comments, Long::sum);
        }
    }

    /** Takes note of when one was posted, unless that is null. */
    void seen(@Nullable Instant at) {
        if (at != null && (since == null || at.isBefore(since))) {
            since = at;
        }
    }

    boolean isNone() {
        return sums.values().stream().allMatch(sum -> sum == 0);
    }

    AuthorRecord record() {
        return new AuthorRecord(sums, since == null ? Instant.EPOCH : since);
    }

    /** What it comes to, in a move for each status of which that is not 0. */
    List<AuthorMove> moves(String author) {
        List<AuthorMove> moves = new ArrayList<>();
        sums.forEach((status, sum) -> {
            if (sum != 0) {
                moves.add(new AuthorMove(author, status, Math.toIntExact(sum), since));
            }
        });
        return moves;
    }
}
