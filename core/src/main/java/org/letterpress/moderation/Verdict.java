package org.letterpress.moderation;

import java.util.Arrays;
import java.util.Optional;
import org.letterpress.comment.CommentStatus;

/** What a moderator says of a comment. */
public enum Verdict {
    APPROVE(CommentStatus.APPROVED),
    REJECT(CommentStatus.REJECTED),
    SPAM(CommentStatus.SPAM),
    HOLD(CommentStatus.PENDING),
    /** Its author is asked for another text, and told why; until then it waits. */
    RETURN(CommentStatus.PENDING);

    private final CommentStatus status;

    Verdict(CommentStatus status) {
        this.status = status;
    }

    /** The verdict that leads back to {@code status}; there is none that leads to WITHDRAWN. */
    public static Optional<Verdict> backTo(CommentStatus status) {
        return Arrays.stream(values())
                .filter(verdict -> verdict.status == status)
                .findFirst();
    }

    /** Whether its author has to be told why. */
    public boolean needsReason() {
        return this == RETURN;
    }

    /** Where the comment stands afterwards. */
    public CommentStatus status() {
        return status;
    }
}
