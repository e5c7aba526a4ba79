package org.letterpress.web.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.letterpress.comment.FoldingAuthors;
import org.letterpress.comment.FoldingTrays;
import org.letterpress.web.site.Job;

/** Keeps it cheap to count what lies in the trays of the desk, and what became of the comments of an author. */
@ApplicationScoped
public class FoldingCountsJob implements Job {
    @Inject
    private FoldingTrays trays;

    @Inject
    private FoldingAuthors authors;

    @Override
    public String name() {
        return "add up how comments are counted";
    }

    @Override
    public Duration pause() {
        return Duration.ofSeconds(10);
    }

    @Override
    public void run() {
        trays.fold();
        authors.fold();
    }
}
