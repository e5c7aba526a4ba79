package org.letterpress.web.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.letterpress.privacy.AskingBack;
import org.letterpress.privacy.Obliging;
import org.letterpress.privacy.Requesting;
import org.letterpress.web.site.Job;

/** Answers who asked about what is stored of them. */
@ApplicationScoped
public class PrivacyJob implements Job {
    @Inject
    private AskingBack askingBack;

    @Inject
    private Obliging obliging;

    @Inject
    private Requesting requesting;

    @Override
    public String name() {
        return "answer who asked for their data";
    }

    @Override
    public Duration pause() {
        return Duration.ofSeconds(5);
    }

    @Override
    public void run() {
        askingBack.writeLetters();
        obliging.obligeSome();
        requesting.sweep();
    }
}
