package org.letterpress.screening;

import java.util.Optional;

/** An author of whom comments were refused before. */
final class History implements Screen {

    /** So many approved comments make good for one refused, where the address is confirmed. */
    private static final int APPROVED_FOR_ONE = 20;

    @Override
    public String name() {
        return "history";
    }

    @Override
    public boolean isTimeless() {
        return true;
    }

    @Override
    public Optional<Finding> examine(Suspect suspect) {
        AuthorHistory history = suspect.history();
        int overlooked = suspect.rule(Threshold.REFUSED);
        if (history.emailConfirmed()) {
            overlooked += history.approved() / APPROVED_FOR_ONE;
        }
        if (history.refused() <= overlooked) {
            return Optional.empty();
        }
        return Optional.of(
                Words.finding(advice(suspect), name(), history.rejected(), history.spam(), history.approved()));
    }

    /** One approved comment protects the owner of an address from others who send spam under it. */
    private static Advice advice(Suspect suspect) {
        AuthorHistory history = suspect.history();
        boolean spammer = history.approved() == 0 && history.spam() >= suspect.rule(Threshold.SPAM);
        return spammer ? Advice.SPAM : Advice.HOLD;
    }
}
