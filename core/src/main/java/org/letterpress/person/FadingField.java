package org.letterpress.person;

import java.time.Instant;
import java.util.function.ToLongFunction;

/** A {@link Fading} put together of what it does, for beans that produce several. */
public record FadingField(String field, int defaultDays, ToLongFunction<Instant> counting, Forgetting forgetting)
        implements Fading {

    @Override
    public long count(Instant before) {
        return counting.applyAsLong(before);
    }

    @Override
    public long forget(Instant before, long after, int limit) {
        return forgetting.forget(before, after, limit);
    }

    /** See {@link Fading#forget}. */
    @FunctionalInterface
    public interface Forgetting {
        long forget(Instant before, long after, int limit);
    }
}
