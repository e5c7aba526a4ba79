package org.letterpress.web.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.logging.Logger;
import org.letterpress.audit.Sealing;
import org.letterpress.web.site.Job;

/** Says the end of the audit's chain in the log once a day, where whoever changes the database does not reach. */
@ApplicationScoped
public class AuditHeadJob implements Job {
    private static final Logger LOG = Logger.getLogger(AuditHeadJob.class.getName());

    @Inject
    private Sealing sealing;

    @Override
    public String name() {
        return "log the head of the audit";
    }

    @Override
    public Duration pause() {
        return Duration.ofMinutes(10);
    }

    @Override
    public void run() {
        sealing.headOfTheDay().ifPresent(head -> LOG.info(() -> "The audit ends with " + head));
    }
}
