package org.letterpress.web.site;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import javax.sql.DataSource;
import org.letterpress.site.DatabaseReach;

/** What the library asks of the application that holds it. */
@Dependent
public class Resources {
    @SuppressWarnings("UnusedVariable") // read by the container
    @Produces
    @PersistenceContext(unitName = "letterpress")
    private EntityManager em;

    @Resource(lookup = "jdbc/letterpress")
    private DataSource database;

    @Produces
    @ApplicationScoped
    public Clock clock() {
        return Clock.systemUTC();
    }

    @Produces
    @Singleton
    public DatabaseReach reach(Clock clock) {
        return new DatabaseReach(database, clock);
    }
}
