package org.letterpress.moderation;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.letterpress.comment.CommentStatus;
import org.letterpress.comment.Patch;

/**
 * A rule that runs in shadow, and what it has found since.
 *
 * @param found how many comments it would have made a difference to
 * @param lines the same told apart
 * @param latest the last of these comments, the latest first
 */
public record ShadowReport(
        long rule, Patch patch, String madeBy, Instant madeAt, long found, List<Line> lines, List<Affected> latest) {
    /** So many are listed. */
    static final int LISTED = 20;

    private static final Set<CommentStatus> JUDGED =
            Set.of(CommentStatus.APPROVED, CommentStatus.REJECTED, CommentStatus.SPAM);

    /** What becomes of a comment, and would. */
    record Turn(Fate now, Fate then) {}

    /** How many comments, and what people said of those they decided about. */
    record Count(long found, Judged judged) {
        Count and(CommentStatus status, long more) {
            return JUDGED.contains(status) ? new Count(found, judged.and(status, Math.toIntExact(more))) : this;
        }
    }

    /**
     * So many comments would have fared like this; where now and then are the same, a screen would have found something else.
     *
     * @param judged those of them that people have decided about
     */
    public record Line(Fate now, Fate then, long found, Judged judged) {}
}
