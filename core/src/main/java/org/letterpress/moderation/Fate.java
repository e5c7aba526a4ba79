package org.letterpress.moderation;

import java.util.Optional;
import org.letterpress.comment.Comment;
import org.letterpress.comment.Look;

/** What becomes of a comment before any person has read it. */
public enum Fate {
    /** The world sees it at once. */
    PUBLIC,
    /** It waits for a person. */
    HELD,
    /** It is filed as spam. */
    SPAM;

    /** By the policy of the site. */
    static Fate of(Comment comment, Look look) {
        Optional<Verdict> verdict = SitePolicy.verdict(comment, look);
        if (verdict.isEmpty()) {
            return HELD;
        }
        return verdict.get() == Verdict.SPAM ? SPAM : PUBLIC;
    }
}
