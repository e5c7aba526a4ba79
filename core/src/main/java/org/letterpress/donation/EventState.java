package org.letterpress.donation;

/** What has been made of an event. */
public enum EventState {
    /** Stored, and nothing yet. */
    WAITING,
    APPLIED,
    /** It names a gift, and is not what that gift should be. */
    MISMATCHED,
    /** It names none that anybody knows. */
    UNMATCHED,
    /** A treasurer has looked, and it is to be nobody's. */
    SET_ASIDE
}
