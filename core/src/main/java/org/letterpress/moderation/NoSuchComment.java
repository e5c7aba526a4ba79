package org.letterpress.moderation;

import org.letterpress.Refusal;
import org.letterpress.comment.CommentId;

/** There is no comment of this id. */
public class NoSuchComment extends Refusal {
    private static final long serialVersionUID = 1L;

    NoSuchComment(CommentId id) {
        super("No comment " + id);
    }
}
