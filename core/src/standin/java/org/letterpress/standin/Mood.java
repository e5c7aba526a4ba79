package org.letterpress.standin;

/** How a stand-in answers. */
public enum Mood {
    WELL,
    /** Does nothing, and says 500. */
    BROKEN,
    /** Does nothing, and says 429. */
    BUSY,
    /** Does nothing, and closes the connection without a word. */
    DOWN,
    /** Does what it was asked to, and closes the connection without a word. */
    SILENT,
    /** Does it, and answers a page of HTML with 200, as a proxy on the way might. */
    BABBLING,
    /** Does it, and answers half of what it should. */
    CUT_SHORT,
    /** Does it, and answers a byte now and then. */
    TRICKLING,
    /** Does it, and answers without end. */
    ENDLESS,
    /** Does nothing, and sends the asker elsewhere. */
    POINTING_ELSEWHERE
}
