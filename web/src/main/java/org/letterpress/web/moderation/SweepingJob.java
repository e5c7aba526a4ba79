package org.letterpress.web.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.letterpress.moderation.Sweeping;
import org.letterpress.web.site.Job;

/** Goes on with decisions about many comments, on whichever server is free. */
@ApplicationScoped
public class SweepingJob implements Job {
    @Inject
    private Sweeping sweeping;

    @Override
    public String name() {
        return "go on deciding about many comments";
    }

    @Override
    public Duration pause() {
        return Duration.ofSeconds(1);
    }

    @Override
    public void run() {
        sweeping.workNext();
    }
}
