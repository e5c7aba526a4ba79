package org.letterpress.comment;

/** Where a comment lies on the moderators' desk. */
public enum Tray {
    /** It waits for a decision: as a whole, or an edit of what was approved. */
    PENDING,
    /** Its author has asked for another moderator's opinion. */
    REVIEW,
    APPROVED,
    REJECTED,
    SPAM,
    WITHDRAWN;

    /** @param changed whether a new text waits beside the approved one */
    static Tray of(CommentStatus status, boolean changed, boolean underAppeal) {
        if (changed) {
            return PENDING;
        }
        return underAppeal ? REVIEW : valueOf(status.name());
    }
}
