package org.letterpress.donation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A donor's message as a moderator sees it: not whose it is, nor what was given.
 *
 * @param version to be named by who decides about it
 * @param decidedAt null while nobody has decided
 */
public record MessageCard(
        long id,
        String text,
        int version,
        MessageState state,
        @Nullable Instant decidedAt) {

    /** Keeps what a donor wrote out of logs. */
    @Override
    public String toString() {
        return "MessageCard[" + id + "]";
    }
}
