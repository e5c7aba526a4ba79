package org.letterpress.comment;

/** Where a comment lies on the moderators' desk, in the order in which that is shown; stored by their names. */
public enum Tray {
    /** It waits for a decision: as a whole, or an edit of what was approved. */
    PENDING,
    APPROVED,
    REJECTED,
    SPAM,
    /** It is approved and public, and readers have reported it. */
    REPORTED,
    /** Its author has asked for another moderator's opinion. */
    REVIEW,
    /** Its author was asked for another text. */
    RETURNED,
    WITHDRAWN;

    /** @param changed whether a new text waits beside the approved one */
    static Tray of(CommentStatus status, boolean changed, boolean underAppeal) {
        if (changed) {
            return PENDING;
        }
        return underAppeal ? REVIEW : valueOf(status.name());
    }

    Tray whenReported() {
        return this == APPROVED ? REPORTED : this;
    }
}
