package org.letterpress.web.donation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.letterpress.donation.Donating;
import org.letterpress.web.site.Job;

/** Forgets from where gifts were offered. */
@ApplicationScoped
public class OfferedJob implements Job {
    @Inject
    private Donating donating;

    @Override
    public String name() {
        return "forget from where gifts were offered";
    }

    @Override
    public Duration pause() {
        return Duration.ofMinutes(5);
    }

    @Override
    public void run() {
        donating.sweep();
    }
}
