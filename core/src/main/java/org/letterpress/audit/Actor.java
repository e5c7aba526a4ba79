package org.letterpress.audit;

/**
 * Who did something. Never a name: those of the staff are looked up when they are shown, and readers have none here.
 *
 * @param id of a member of the staff; empty for all others
 */
public record Actor(Kind kind, String id) {
    /** Somebody who reads and comments, known by the receipt or the letter that they hold. */
    public static final Actor READER = new Actor(Kind.READER, "");

    /** The site's own policy, or one of its jobs. */
    public static final Actor THE_SITE = new Actor(Kind.SITE, "");

    /** Whoever runs the server: by its settings, or with the setup code. */
    public static final Actor OPERATOR = new Actor(Kind.OPERATOR, "");

    public static Actor staff(long id) {
        return new Actor(Kind.STAFF, Long.toString(id));
    }

    /** What somebody is to the site. */
    public enum Kind {
        STAFF,
        READER,
        SITE,
        OPERATOR
    }
}
