package org.letterpress.moderation;

/** What is counted of a rule's effect. */
public enum Measure {
    /** A screen finds a reason for a person to read the comment first. */
    FOUND,
    /** It waits for a person. */
    HELD,
    /** It is filed as spam. */
    SPAM,
    /** It is public at once. */
    PUBLIC;

    boolean isNow(Difference difference) {
        return this == FOUND
                ? difference.foundNow()
                : name().equals(difference.now().name());
    }

    boolean isThen(Difference difference) {
        return this == FOUND
                ? difference.foundThen()
                : name().equals(difference.then().name());
    }
}
