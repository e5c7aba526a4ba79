package org.letterpress.web.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.letterpress.briefing.Briefing;
import org.letterpress.web.site.Job;

/** Writes to moderators what waits for them. */
@ApplicationScoped
public class BriefingJob implements Job {
    @Inject
    private Briefing briefing;

    @Override
    public String name() {
        return "write to moderators of what waits";
    }

    @Override
    public Duration pause() {
        return Duration.ofSeconds(5);
    }

    @Override
    public void run() {
        briefing.briefDue();
        briefing.sweep();
    }
}
