package org.letterpress.web.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.letterpress.moderation.Learning;
import org.letterpress.web.site.Job;

/** Has the classifier learn from the moderators, and uses what was learnt here or on another server. */
@ApplicationScoped
public class LearningJob implements Job {
    @Inject
    private Learning learning;

    @Override
    public String name() {
        return "learn from decisions";
    }

    @Override
    public Duration pause() {
        return Duration.ofMinutes(5);
    }

    @Override
    public void run() {
        learning.learnIfNeeded();
        learning.useLatest();
    }
}
