package org.letterpress.web.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.letterpress.audit.Sealing;
import org.letterpress.web.site.Job;

/** Seals entries of the audit a moment after they were written. */
@ApplicationScoped
public class AuditJob implements Job {
    @Inject
    private Sealing sealing;

    @Override
    public String name() {
        return "seal the audit";
    }

    @Override
    public Duration pause() {
        return Duration.ofSeconds(2);
    }

    @Override
    public void run() {
        sealing.seal();
    }
}
