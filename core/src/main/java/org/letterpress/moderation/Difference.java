package org.letterpress.moderation;

import java.util.List;
import org.letterpress.comment.Comment;
import org.letterpress.comment.Look;
import org.letterpress.screening.Advice;
import org.letterpress.screening.Finding;

/**
 * What other rules would make of a comment.
 *
 * @param now what becomes of it by the rules that are in force
 * @param then what would become of it
 * @param foundNow whether a screen finds a reason for a person to read it first, whatever the policy says; foundThen
 *     likewise
 * @param more what would be found that is not found now; notes apart, as in fewer, what would be found no longer
 */
record Difference(Fate now, Fate then, boolean foundNow, boolean foundThen, List<Finding> more, List<Finding> fewer) {

    static Difference between(Comment comment, Look now, Look then) {
        return new Difference(
                Fate.of(comment, now),
                Fate.of(comment, then),
                isFound(now),
                isFound(then),
                then.beyond(now),
                now.beyond(then));
    }

    private static boolean isFound(Look look) {
        return look.isAdvised(Advice.HOLD) || look.isAdvised(Advice.SPAM);
    }

    /** Whether it would be treated or judged otherwise. */
    boolean isAny() {
        return now != then || foundNow != foundThen || !more.isEmpty() || !fewer.isEmpty();
    }

    /** Keeps what was found, which may be personal, out of logs. */
    @Override
    public String toString() {
        return now + " -> " + then;
    }
}
