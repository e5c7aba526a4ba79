package org.letterpress.text;

import org.letterpress.Refusal;

/** A text is longer than its policy allows. */
public final class TextTooLong extends Refusal {

    private final int limit;
    private final int actual;

    public TextTooLong(int limit, int actual) {
        super("Text of " + actual + " bytes exceeds the limit of " + limit);
        this.limit = limit;
        this.actual = actual;
    }

    /** The most that is allowed, in bytes of UTF-8. */
    public int limit() {
        return limit;
    }

    /** What was offered, in bytes of UTF-8. */
    public int actual() {
        return actual;
    }
}
