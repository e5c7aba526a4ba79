package org.letterpress.web.donation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.letterpress.donation.Reconciling;
import org.letterpress.web.site.Job;

/** Reads, once a night, all that providers have said. */
@ApplicationScoped
public class ReconcilingJob implements Job {
    @Inject
    private Reconciling reconciling;

    @Override
    public String name() {
        return "reconcile gifts with their providers";
    }

    @Override
    public Duration pause() {
        return Duration.ofMinutes(10);
    }

    @Override
    public void run() {
        reconciling.nightly();
    }
}
