package org.letterpress.web.mail;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import java.util.logging.Logger;
import org.letterpress.outbox.PostOffice;
import org.letterpress.web.page.BaseAddress;
import org.letterpress.web.site.Environment;

/** Whether this site writes letters: where the deployer named a mail server. Everything else works without. */
@Named("mail")
@ApplicationScoped
public class Mail implements PostOffice {
    private static final Logger LOG = Logger.getLogger(Mail.class.getName());

    @Inject
    private Environment environment;

    @Inject
    private BaseAddress base;

    private Optional<SmtpServer> server = Optional.empty();

    @PostConstruct
    void readSettings() {
        try {
            server = SmtpServer.in(environment);
        } catch (IllegalArgumentException e) {
            LOG.warning(() -> "Mail is not set up: " + e.getMessage());
        }
        if (server.isPresent() && base.configured().isEmpty()) {
            LOG.warning(() -> "LETTERPRESS_BASE_URL is not set: letters lead to "
                    + siteAddress().orElseThrow());
        }
    }

    /** Whether pages may promise mail. */
    public boolean isSetUp() {
        return server.isPresent();
    }

    /** What is not set is this machine, as for somebody who tries the site out. */
    @Override
    public Optional<String> siteAddress() {
        return server.map(set -> base.configured().orElseGet(() -> "http://localhost:" + environment.httpPort()));
    }

    Optional<SmtpServer> server() {
        return server;
    }
}
