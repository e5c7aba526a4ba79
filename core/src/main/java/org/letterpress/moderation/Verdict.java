package org.letterpress.moderation;

import org.letterpress.comment.CommentStatus;

/** What a moderator says of a comment. */
public enum Verdict {
    APPROVE(CommentStatus.APPROVED),
    REJECT(CommentStatus.REJECTED),
    SPAM(CommentStatus.SPAM),
    HOLD(CommentStatus.PENDING);

    private final CommentStatus status;

    Verdict(CommentStatus status) {
        this.status = status;
    }

    /** Where the comment stands afterwards. */
    public CommentStatus status() {
        return status;
    }
}
