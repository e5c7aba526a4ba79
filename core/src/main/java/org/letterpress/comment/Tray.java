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
    WITHDRAWN
}
