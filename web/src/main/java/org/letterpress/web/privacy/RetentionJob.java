package org.letterpress.web.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.letterpress.privacy.Retaining;
import org.letterpress.web.site.Job;

/** Forgets what has been kept for its term. */
@ApplicationScoped
public class RetentionJob implements Job {
    @Inject
    private Retaining retaining;

    @Override
    public String name() {
        return "forget what has been kept for its term";
    }

    @Override
    public Duration pause() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        retaining.enforce();
    }
}
