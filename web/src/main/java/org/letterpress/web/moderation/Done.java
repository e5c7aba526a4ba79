package org.letterpress.web.moderation;

import org.jspecify.annotations.Nullable;
import org.letterpress.comment.Comment;
import org.letterpress.moderation.Decision;
import org.letterpress.staff.Staff;

/**
 * What was decided last, and how to take it back.
 *
 * @param undo the decision that can be taken back; null when the comment has changed since, or that was an undoing
 */
public record Done(String author, String words, @Nullable Long undo) {

    static Done of(Decision decision, Comment comment, Staff moderator) {
        boolean possible = decision.leftVersion() == comment.version()
                && !comment.isWithdrawn()
                && decision.undoes().isEmpty()
                && decision.mayBeUndoneBy(moderator);
        return new Done(comment.byline().name(), words(decision), possible ? decision.id() : null);
    }

    private static String words(Decision decision) {
        if (decision.about() == Decision.About.TEXT) {
            return decision.undoes().isEmpty() ? "queue.done.text" : "queue.done.text.undone";
        }
        if (decision.isReturning()) {
            return "queue.done.returned";
        }
        return decision.about() == Decision.About.EDIT ? "queue.done.edit" : "queue.done." + decision.to();
    }

    /** That a reply went with it. */
    Done replied() {
        return new Done(author, "queue.done.reply", undo);
    }
}
