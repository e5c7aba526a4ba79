package org.letterpress.audit;

/**
 * What something was done to.
 *
 * @param id as far as it says nothing about a person: a public id, a number, the name of a setting; may be empty
 */
public record Subject(Kind kind, String id) {

    public static Subject of(Kind kind, String id) {
        return new Subject(kind, id);
    }

    public static Subject of(Kind kind, long id) {
        return new Subject(kind, Long.toString(id));
    }

    /** Its type; the names stand in stored entries and are never changed. */
    public enum Kind {
        COMMENT,
        BATCH,
        ARTICLE,
        SETTING,
        STAFF,
        TOKEN,
        IMPORT,
        PERSON,
        AUDIT,
        GIFT,
        FUND,
        PAYMENT,
        MESSAGE
    }
}
