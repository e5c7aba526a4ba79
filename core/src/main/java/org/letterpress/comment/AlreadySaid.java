package org.letterpress.comment;

import org.letterpress.Refusal;

/** The same author has said the same under this article already. */
public class AlreadySaid extends Refusal {
    private static final long serialVersionUID = 1L;

    AlreadySaid(long articleId) {
        super("That was said already under article " + articleId);
    }
}
