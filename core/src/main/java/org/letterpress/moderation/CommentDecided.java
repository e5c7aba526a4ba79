package org.letterpress.moderation;

import org.letterpress.comment.Comment;
import org.letterpress.comment.Tray;
import org.letterpress.comment.Waiting;

/**
 * A comment was decided about, or such a decision taken back: fired within the transaction.
 *
 * @param comment as it is afterwards
 * @param waited how its author waited until then
 */
public record CommentDecided(Comment comment, Decision decision, Waiting waited) {

    /**
     * Whether its author has waited for this. To be asked for another text is an answer; to be held further, or worded
     * otherwise, is none.
     */
    boolean answersAuthor() {
        return decision.about() != Decision.About.TEXT
                && waited.after().isPresent()
                && comment.tray() != Tray.PENDING
                && comment.tray() != Tray.REVIEW;
    }
}
