package org.letterpress.screening;

import java.util.Optional;
import org.letterpress.screening.Posting.Circumstance;

/** A field filled in that people do not see. */
final class Honeypot implements Screen {

    @Override
    public String name() {
        return "honeypot";
    }

    @Override
    public Optional<Finding> examine(Suspect suspect) {
        return suspect.posting().is(Circumstance.HONEYPOT_SPRUNG)
                ? Optional.of(Words.finding(Advice.SPAM, name()))
                : Optional.empty();
    }
}
