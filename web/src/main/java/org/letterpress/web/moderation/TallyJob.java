package org.letterpress.web.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.letterpress.comment.FoldingTallies;
import org.letterpress.web.site.Job;

/** Keeps the counts of comments short. */
@ApplicationScoped
public class TallyJob implements Job {
    @Inject
    private FoldingTallies folding;

    @Override
    public String name() {
        return "fold tallies";
    }

    @Override
    public Duration pause() {
        return Duration.ofSeconds(5);
    }

    @Override
    public void run() {
        folding.fold();
    }
}
