package org.letterpress.comment;

import org.letterpress.Refusal;

/** The comment that was to be answered is not, or no longer, public under this article. */
public class ParentNotPublic extends Refusal {
    private static final long serialVersionUID = 1L;

    ParentNotPublic(long articleId) {
        super("The comment to answer is not public under article " + articleId);
    }
}
