package org.letterpress.site;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.letterpress.Discreet;

/**
 * Whether the database answers, asked of the pool itself and known for a second: a persistence provider tries a query
 * again for many seconds before it gives up, and whoever waits for a page should not. Safe for many threads; only one of
 * them asks, the others go by what was known last.
 */
public final class DatabaseReach {
    private static final Logger LOG = Logger.getLogger(DatabaseReach.class.getName());
    private static final Duration KNOWN_FOR = Duration.ofSeconds(1);
    private static final int SECONDS_TO_ANSWER = 2;

    private final DataSource database;
    private final Clock clock;
    private final ReentrantLock asking = new ReentrantLock();
    private volatile Known known = new Known(true, Instant.MIN);

    public DatabaseReach(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** What was so within the last second; for longer only while somebody still waits for the answer. */
    public boolean answers() {
        Known last = known;
        if (clock.instant().isBefore(last.until) || !asking.tryLock()) {
            return last.answers;
        }
        try {
            return ask(last);
        } finally {
            asking.unlock();
        }
    }

    private boolean ask(Known last) {
        boolean answers = isValid();
        if (answers != last.answers) {
            LOG.log(answers ? Level.INFO : Level.SEVERE, answers ? "The database is back" : "The database is away");
        }
        known = new Known(answers, clock.instant().plus(KNOWN_FOR));
        return answers;
    }

    private boolean isValid() {
        try (Connection connection = database.getConnection()) {
            return connection.isValid(SECONDS_TO_ANSWER);
        } catch (SQLException away) {
            LOG.log(Level.FINE, "The database does not answer", Discreet.of(away));
            return false;
        }
    }

    private record Known(boolean answers, Instant until) {}
}
