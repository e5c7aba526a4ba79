package org.letterpress.screening;

import java.util.Optional;

/** Words that a person should see in their context, as the site lists them. */
final class HeldWords implements Screen {

    @Override
    public String name() {
        return "held-words";
    }

    @Override
    public boolean isTimeless() {
        return true;
    }

    @Override
    public Optional<Finding> examine(Suspect suspect) {
        return WordSearch.of(suspect, suspect.words().held()).map(search -> search.finding(Advice.HOLD, name()));
    }
}
