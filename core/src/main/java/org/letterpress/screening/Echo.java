package org.letterpress.screening;

import java.time.Duration;

/**
 * An earlier comment that says the same or nearly.
 *
 * @param comment the name by which moderators know it
 * @param age how long before this one it was posted
 */
public record Echo(String comment, Likeness likeness, Standing standing, Duration age, boolean bySameAuthor) {

    /** How like it is; see {@link Fingerprint}. */
    public enum Likeness {
        EXACT,
        NEAR
    }

    /** Where the earlier comment stands. */
    public enum Standing {
        PENDING,
        APPROVED,
        REJECTED,
        SPAM,
        WITHDRAWN
    }
}
