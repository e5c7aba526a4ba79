package org.letterpress.screening;

import java.util.Optional;

/** Words that, by the experience of the site, hardly anybody uses but spammers. */
final class BlockedWords implements Screen {

    @Override
    public String name() {
        return "blocked-words";
    }

    @Override
    public boolean isTimeless() {
        return true;
    }

    @Override
    public Optional<Finding> examine(Suspect suspect) {
        return WordSearch.of(suspect, suspect.words().blocked()).map(search -> search.finding(Advice.SPAM, name()));
    }
}
