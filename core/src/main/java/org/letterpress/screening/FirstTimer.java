package org.letterpress.screening;

import java.util.Optional;

/**
 * An author whom the site does not trust yet, or no longer. To its author it always says the same, and the same as
 * {@link History}: else a stranger who types another's address would learn whether that person writes here.
 */
public final class FirstTimer implements Screen {
    /** For the policy that holds the comments of first-time authors and no others. */
    public static final String NAME = "first-timer";

    FirstTimer() {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean isTimeless() {
        return true;
    }

    @Override
    public Optional<Finding> examine(Suspect suspect) {
        AuthorHistory history = suspect.history();
        int needed = suspect.rule(Threshold.TRUST_APPROVED);
        if (suspect.isByTrustedAuthor()) {
            return Optional.empty();
        }
        return Optional.of(Words.finding(Advice.NOTE, key(suspect), history.approved(), needed));
    }

    private static String key(Suspect suspect) {
        AuthorHistory history = suspect.history();
        if (history.approved() == 0) {
            return "first-timer.new";
        }
        if (history.approved() < suspect.rule(Threshold.TRUST_APPROVED)) {
            return "first-timer.few";
        }
        boolean faded = history.isFaded(suspect.rules(), suspect.posting().now());
        return faded ? "first-timer.faded" : "first-timer.unconfirmed";
    }
}
