package org.letterpress.comment;

/** Where a comment stands. Every comment is born {@link #PENDING}; only {@link #APPROVED} ones are public. */
public enum CommentStatus {
    PENDING,
    APPROVED,
    REJECTED,
    SPAM,
    WITHDRAWN
}
