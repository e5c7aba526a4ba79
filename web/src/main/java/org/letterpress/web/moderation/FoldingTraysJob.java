package org.letterpress.web.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.letterpress.comment.FoldingTrays;
import org.letterpress.web.site.Job;

/** Keeps it cheap to count what lies in the trays of the desk. */
@ApplicationScoped
public class FoldingTraysJob implements Job {
    @Inject
    private FoldingTrays folding;

    @Override
    public String name() {
        return "add up what went from tray to tray";
    }

    @Override
    public Duration pause() {
        return Duration.ofSeconds(10);
    }

    @Override
    public void run() {
        folding.fold();
    }
}
