package org.letterpress.moderation;

/** What is counted of a rule's effect. */
public enum Measure {
    /** Something is found in it that is not found by the other rules; that may change nothing else. */
    MATCHED,
    /** A screen finds a reason for a person to read the comment first. */
    FOUND,
    /** It waits for a person. */
    HELD,
    /** It is filed as spam. */
    SPAM,
    /** It is public at once. */
    PUBLIC;

    boolean isNow(Difference difference) {
        return switch (this) {
            case MATCHED -> !difference.fewer().isEmpty();
            case FOUND -> difference.foundNow();
            case HELD, SPAM, PUBLIC -> name().equals(difference.now().name());
        };
    }

    boolean isThen(Difference difference) {
        return switch (this) {
            case MATCHED -> !difference.more().isEmpty();
            case FOUND -> difference.foundThen();
            case HELD, SPAM, PUBLIC -> name().equals(difference.then().name());
        };
    }
}
