package org.letterpress.comment;

import org.letterpress.Refusal;

/** The thread of the comment that was to be answered takes no more answers: somebody closed it. */
public class ThreadClosed extends Refusal {
    private static final long serialVersionUID = 1L;

    ThreadClosed(long articleId) {
        super("The thread under article " + articleId + " takes no more comments");
    }
}
