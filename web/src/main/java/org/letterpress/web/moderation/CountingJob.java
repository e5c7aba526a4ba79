package org.letterpress.web.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.letterpress.moderation.Counting;
import org.letterpress.web.site.Job;

/** Counts by day what moderators decided, for the figures on the desk. */
@ApplicationScoped
public class CountingJob implements Job {
    @Inject
    private Counting counting;

    @Override
    public String name() {
        return "count decisions";
    }

    @Override
    public Duration pause() {
        return Duration.ofSeconds(5);
    }

    @Override
    public void run() {
        counting.countDue();
    }
}
