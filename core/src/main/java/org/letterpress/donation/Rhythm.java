package org.letterpress.donation;

import java.time.Period;

/** How often somebody gives. */
public enum Rhythm {
    ONCE(Period.ZERO),
    MONTHLY(Period.ofMonths(1)),
    YEARLY(Period.ofYears(1));

    private final Period period;

    Rhythm(Period period) {
        this.period = period;
    }

    public boolean isRecurring() {
        return this != ONCE;
    }

    /** From one gift to the next; zero when there is no next. */
    public Period period() {
        return period;
    }
}
