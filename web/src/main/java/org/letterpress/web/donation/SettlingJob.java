package org.letterpress.web.donation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.letterpress.donation.Settling;
import org.letterpress.web.site.Job;

/** Makes something of what was said about payments, where that could not be done at once. */
@ApplicationScoped
public class SettlingJob implements Job {
    private static final int AT_ONCE = 100;

    @Inject
    private Settling settling;

    @Override
    public String name() {
        return "settle what was said about payments";
    }

    @Override
    public Duration pause() {
        return Duration.ofSeconds(1);
    }

    @Override
    public void run() {
        settling.settleDue(AT_ONCE);
    }
}
