package org.letterpress.comment;

import org.letterpress.Refusal;

/** There is no such comment for the world: it waits, was refused or taken back, or never was. */
public class CommentNotPublic extends Refusal {
    private static final long serialVersionUID = 1L;

    CommentNotPublic() {
        super("There is no such comment");
    }
}
