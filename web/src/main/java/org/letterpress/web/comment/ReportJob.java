package org.letterpress.web.comment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.letterpress.comment.Reporting;
import org.letterpress.web.site.Job;

/** Forgets from where readers reported. */
@ApplicationScoped
public class ReportJob implements Job {
    @Inject
    private Reporting reporting;

    @Override
    public String name() {
        return "forget from where readers reported";
    }

    @Override
    public Duration pause() {
        return Duration.ofMinutes(5);
    }

    @Override
    public void run() {
        reporting.sweep();
    }
}
