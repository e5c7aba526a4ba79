package org.letterpress.comment;

import org.letterpress.Refusal;

/** There is no comment, or no longer, that this receipt opens. */
public class NoSuchReceipt extends Refusal {
    private static final long serialVersionUID = 1L;

    public NoSuchReceipt() {
        super("No comment has this receipt");
    }
}
