package org.letterpress.donation;

/** What moderators have said about a donor's message. */
public enum MessageState {
    PENDING,
    APPROVED,
    REJECTED
}
