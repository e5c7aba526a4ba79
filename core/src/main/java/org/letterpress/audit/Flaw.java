package org.letterpress.audit;

/**
 * Where a chain is broken first.
 *
 * @param position of the entry; where entries are missing, of the first that does
 */
public record Flaw(long position, Reason reason) {

    /** Why it is. */
    public enum Reason {
        /** What the entry says is not what its hash was made of. */
        CHANGED("the entry is not what its hash was made of"),
        /** A fact's value is not the one that was committed to. */
        VALUE("a value is not the one that was committed to"),
        /** The entry follows another one than the one before it. */
        LINK("the entry does not follow the one before it"),
        /** There is no entry of that position. */
        MISSING("an entry is missing"),
        /** It stands where it does not belong, or twice. */
        ORDER("an entry stands where it does not belong"),
        /** There is less than the head says. */
        TAIL("the end is missing"),
        /** It is not what is known of it from elsewhere. */
        HEAD("the entry is not the one that is known as the head"),
        /** There is more than the head says. */
        BEYOND("there are entries behind the head");

        private final String text;

        Reason(String text) {
            this.text = text;
        }

        /** In English, for a command line. */
        public String text() {
            return text;
        }
    }
}
