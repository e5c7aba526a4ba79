package org.letterpress.web.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.letterpress.moderation.Leasing;
import org.letterpress.web.site.Job;

/** Forgets who looked at which comment. */
@ApplicationScoped
public class LeaseJob implements Job {
    @Inject
    private Leasing leasing;

    @Override
    public String name() {
        return "forget who looked at comments";
    }

    @Override
    public Duration pause() {
        return Duration.ofMinutes(5);
    }

    @Override
    public void run() {
        leasing.sweep();
    }
}
