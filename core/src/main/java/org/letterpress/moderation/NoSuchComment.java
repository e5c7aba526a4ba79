package org.letterpress.moderation;

import org.letterpress.Refusal;
import org.letterpress.comment.CommentId;

/** There is no such comment, or none that was decided so. */
public class NoSuchComment extends Refusal {
    private static final long serialVersionUID = 1L;

    NoSuchComment(CommentId id) {
        super("No comment " + id);
    }

    /** For one that is asked for by what was decided about it. */
    NoSuchComment() {
        super("No such decision");
    }
}
