package org.letterpress.web.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.logging.Logger;
import org.letterpress.outbox.Delivering;
import org.letterpress.web.page.Site;
import org.letterpress.web.site.Job;

/** Takes letters to the mail server every few seconds. */
@ApplicationScoped
public class MailJob implements Job {
    private static final Logger LOG = Logger.getLogger(MailJob.class.getName());

    /** Over one connection: servers hang up on who never ends. */
    private static final int BATCH = 50;

    @Inject
    private Mail mail;

    @Inject
    private Delivering delivering;

    @Inject
    private Site site;

    @Inject
    private Clock clock;

    private Optional<String> trouble = Optional.empty();

    @Override
    public String name() {
        return "deliver letters";
    }

    @Override
    public Duration pause() {
        return Duration.ofSeconds(3);
    }

    @Override
    public void run() {
        mail.server().ifPresent(server -> {
            boolean more = true;
            while (more) {
                more = deliverBatch(server) == BATCH;
            }
        });
    }

    private int deliverBatch(SmtpServer server) {
        try (Mailer mailer = new Mailer(server, new MailForm(server.sender(), site.getTitle(), clock))) {
            int tried = delivering.deliverDue(mailer, BATCH);
            if (tried > 0) {
                tell(mailer.trouble(), server);
            }
            return tried;
        }
    }

    /** Once when it begins, once when it is over. */
    private void tell(Optional<String> now, SmtpServer server) {
        if (!now.equals(trouble)) {
            now.ifPresentOrElse(
                    reason -> LOG.warning(() -> "Letters wait, " + server + " takes none: " + reason),
                    () -> LOG.info(() -> server + " takes letters again"));
            trouble = now;
        }
    }
}
