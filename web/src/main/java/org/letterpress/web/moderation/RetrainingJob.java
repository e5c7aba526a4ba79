package org.letterpress.web.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.letterpress.moderation.Learning;
import org.letterpress.moderation.Retraining;
import org.letterpress.web.site.Job;

/** Has the classifier learn anew when somebody asks for it, and uses what came of that on every server at once. */
@ApplicationScoped
public class RetrainingJob implements Job {
    @Inject
    private Retraining retraining;

    @Inject
    private Learning learning;

    @Override
    public String name() {
        return "learn anew";
    }

    @Override
    public Duration pause() {
        return Duration.ofSeconds(2);
    }

    @Override
    public void run() {
        retraining.workNext();
        learning.useLatest();
    }
}
