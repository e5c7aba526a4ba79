package org.letterpress.moderation;

import org.letterpress.Refusal;
import org.letterpress.comment.CommentId;

/** The author asked for another opinion than that of the moderator who decided. */
public class AnotherMustReview extends Refusal {
    private static final long serialVersionUID = 1L;

    private final transient CommentId comment;

    AnotherMustReview(CommentId comment) {
        super("Another moderator must review comment " + comment);
        this.comment = comment;
    }

    CommentId comment() {
        return comment;
    }
}
