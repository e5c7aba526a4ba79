package org.letterpress.web.comment;

import java.time.Duration;
import java.time.Instant;

/**
 * What a reply form proves about itself when it comes back.
 *
 * @param renderedAt by the clock of the server that rendered it
 * @param nonce by which a second sending of the same form is known again
 */
public record FormToken(Instant renderedAt, String nonce) {

    /** From the form's rendering to {@code now}; never negative, though two servers' clocks may differ. */
    Duration age(Instant now) {
        Duration age = Duration.between(renderedAt, now);
        return age.isNegative() ? Duration.ZERO : age;
    }
}
