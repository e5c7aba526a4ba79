package org.letterpress.comment;

import org.letterpress.Refusal;

/** Where the comment stands now, its author cannot do that with it. */
public class NotPossibleNow extends Refusal {
    private static final long serialVersionUID = 1L;

    private final CommentStatus status;

    public NotPossibleNow(CommentStatus status) {
        super("Not with a comment that is " + status);
        this.status = status;
    }

    public CommentStatus status() {
        return status;
    }
}
