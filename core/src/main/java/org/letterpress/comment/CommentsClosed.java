package org.letterpress.comment;

import org.letterpress.Refusal;

/** The article takes no comments: it is not public, or somebody closed them. */
public class CommentsClosed extends Refusal {
    private static final long serialVersionUID = 1L;

    CommentsClosed(long articleId) {
        super("Article " + articleId + " takes no comments");
    }
}
