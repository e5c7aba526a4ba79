package org.letterpress.screening;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * How a comment came in.
 *
 * @param fillTime from the rendering of the form to its return; empty when the form did not prove when it was rendered
 * @param circumstances what else is to be said about it
 */
public record Posting(Instant now, Optional<Duration> fillTime, Set<Circumstance> circumstances) {

    /** What may be true of a posting. */
    public enum Circumstance {
        /** It did not come by a form that a person fills in, so that there is no fill time. */
        BY_API,
        /** A field that people do not see was filled in. */
        HONEYPOT_SPRUNG,
        /** What it replies to is no longer public. */
        REPLY_TO_GONE,
        /** It is a new text for a comment that is stored already. */
        EDIT
    }

    public Posting {
        circumstances = Set.copyOf(circumstances);
    }

    /** By the form, with nothing remarkable about it. */
    public static Posting byForm(Instant now, Duration fillTime) {
        return new Posting(now, Optional.of(fillTime), Set.of());
    }

    public Posting and(Circumstance circumstance) {
        EnumSet<Circumstance> all = EnumSet.of(circumstance);
        all.addAll(circumstances);
        return new Posting(now, fillTime, all);
    }

    public boolean is(Circumstance circumstance) {
        return circumstances.contains(circumstance);
    }
}
