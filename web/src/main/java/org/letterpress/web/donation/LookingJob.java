package org.letterpress.web.donation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.letterpress.donation.Reconciling;
import org.letterpress.web.site.Job;

/** Asks providers about gifts that wait. */
@ApplicationScoped
public class LookingJob implements Job {
    private static final int AT_ONCE = 100;

    @Inject
    private Reconciling reconciling;

    @Override
    public String name() {
        return "ask about gifts that wait";
    }

    @Override
    public Duration pause() {
        return Duration.ofSeconds(5);
    }

    @Override
    public void run() {
        reconciling.lookDue(AT_ONCE);
    }
}
