package org.letterpress.web.site;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.util.Optional;
import javax.sql.DataSource;
import org.letterpress.donation.Gateways;
import org.letterpress.site.Migrations;
import org.letterpress.staff.SetupCode;

/**
 * Starts the application: the schema first, before anything touches the data, then what the first start needs, then the
 * schedules. When one fails the application does not start, and the server's log says why.
 */
@WebListener
public class Boot implements ServletContextListener {
    @Resource(lookup = "jdbc/letterpress")
    private DataSource database;

    /** Made at the start: settings of providers that cannot be are said then. */
    @Inject
    private Provider<Gateways> gateways;

    @Inject
    private FirstStart firstStart;

    @Inject
    private Jobs jobs;

    @Inject
    private Announcement announcement;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        gateways.get();
        Migrations.run(database);
        Optional<SetupCode> setupCode = firstStart.prepare();
        jobs.schedule();
        announcement.whenReady(setupCode);
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        jobs.stop();
    }
}
