package org.letterpress.web.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.letterpress.comment.FillingHosts;
import org.letterpress.web.site.Job;

/** Notes where comments lead that were stored before that was noted; once that is over, there is nothing to do. */
@ApplicationScoped
public class FillingHostsJob implements Job {
    @Inject
    private FillingHosts filling;

    @Override
    public String name() {
        return "note where older comments lead";
    }

    @Override
    public Duration pause() {
        return Duration.ofSeconds(20);
    }

    @Override
    public void run() {
        filling.fill();
    }
}
