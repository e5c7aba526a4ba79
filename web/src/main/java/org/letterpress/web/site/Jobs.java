package org.letterpress.web.site;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.letterpress.article.Publishing;
import org.letterpress.outbox.Delivering;
import org.letterpress.staff.SigningIn;
import org.letterpress.transfer.Importing;

/** What is done again and again while the application runs. Every server runs them all; the rows they work on are claimed. */
@ApplicationScoped
public class Jobs {
    private static final Logger LOG = Logger.getLogger(Jobs.class.getName());

    @Resource
    private ManagedScheduledExecutorService scheduler;

    @Inject
    private Publishing publishing;

    @Inject
    private SigningIn signingIn;

    @Inject
    private Importing importing;

    @Inject
    private Delivering delivering;

    @Inject
    @Any
    private Instance<Job> others;

    private final List<ScheduledFuture<?>> scheduled = new ArrayList<>();

    void schedule() {
        every(Duration.ofSeconds(20), "publish what is due", publishing::publishDue);
        every(Duration.ofSeconds(1), "go on with an import", importing::workNext);
        every(Duration.ofHours(1), "delete expired sign-ins", signingIn::sweep);
        every(Duration.ofHours(1), "forget letters that have left", delivering::sweep);
        others.forEach(job -> every(job.pause(), job.name(), job::run));
    }

    void stop() {
        scheduled.forEach(job -> job.cancel(false));
    }

    private void every(Duration pause, String name, Runnable work) {
        long millis = pause.toMillis();
        scheduled.add(
                scheduler.scheduleWithFixedDelay(() -> safely(name, work), millis, millis, TimeUnit.MILLISECONDS));
    }

    /** A schedule ends with the first exception: so none may leave. */
    private static void safely(String name, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, e, () -> "Could not " + name + "; will try again");
        }
    }
}
