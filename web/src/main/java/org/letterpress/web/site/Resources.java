package org.letterpress.web.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;

/** What the library asks of the application that holds it. */
@Dependent
public class Resources {
    @SuppressWarnings("UnusedVariable") // read by the container
    @Produces
    @PersistenceContext(unitName = "letterpress")
    private EntityManager em;

    @Produces
    @ApplicationScoped
    public Clock clock() {
        return Clock.systemUTC();
    }
}
