package org.letterpress.web.donation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.letterpress.Discreet;
import org.letterpress.donation.Donating;
import org.letterpress.donation.Funds;
import org.letterpress.donation.Rhythm;
import org.letterpress.site.DatabaseReach;

/** Whether this site takes gifts; known for a second, so that most pages need not ask the database. */
@Named("giving")
@ApplicationScoped
public class Giving {
    private static final Logger LOG = Logger.getLogger(Giving.class.getName());
    private static final Duration KNOWN_FOR = Duration.ofSeconds(1);

    @Inject
    private Funds funds;

    @Inject
    private Donating donating;

    @Inject
    private DatabaseReach database;

    @Inject
    private Clock clock;

    private volatile Known known = new Known(false, Instant.MIN);

    /** Whether a fund takes gifts, and there is a way to give them. */
    public boolean isOpen() {
        Known now = known;
        Instant instant = clock.instant();
        if (instant.isAfter(now.until)) {
            now = new Known(read(now.open), instant.plus(KNOWN_FOR));
            known = now;
        }
        return now.open;
    }

    /** What was known last while the database is away. */
    private boolean read(boolean last) {
        if (!database.answers()) {
            return last;
        }
        try {
            return !funds.taking().isEmpty() && !donating.methods(Rhythm.ONCE).isEmpty();
        } catch (RuntimeException away) {
            LOG.log(Level.WARNING, "Whether the site takes gifts cannot be read", Discreet.of(away));
            return last;
        }
    }

    private record Known(boolean open, Instant until) {}
}
