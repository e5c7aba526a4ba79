package org.letterpress.comment;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.letterpress.screening.Posting;
import org.letterpress.screening.Posting.Circumstance;

/**
 * What the server itself noticed about a submission; nothing of it is the client's to say.
 *
 * @param sender the network it came from, as {@link org.letterpress.text.Network} writes it; null where it did not come
 *     over a network
 * @param agent how the client's program calls itself; null when it does not say
 * @param byForm whether it came by the form that people fill in
 * @param fillTime from the form's rendering to its sending; null when that is not known
 * @param trapSprung whether a field was filled in that people do not see
 */
public record Circumstances(
        @Nullable String sender,
        @Nullable String agent,
        boolean byForm,
        @Nullable Duration fillTime,
        boolean trapSprung) {

    /** What an application knows that hands comments over by itself. */
    public static final Circumstances UNKNOWN = new Circumstances(null, null, false, null, false);

    Posting posting(Instant now) {
        Posting posting = new Posting(now, Optional.ofNullable(fillTime), Set.of());
        posting = byForm ? posting : posting.and(Circumstance.BY_API);
        return trapSprung ? posting.and(Circumstance.HONEYPOT_SPRUNG) : posting;
    }

    /** Keeps the network and the program out of logs. */
    @Override
    public String toString() {
        return "Circumstances[hidden]";
    }
}
