package org.letterpress.web.settings;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.letterpress.comment.Amendment;
import org.letterpress.comment.CommentPolicies;
import org.letterpress.screening.WatchedWords;
import org.letterpress.text.WordList;
import org.letterpress.text.WordListInvalid;
import org.letterpress.web.page.Problems;
import org.letterpress.web.page.Typed;

/** The lists of words that comments are screened for. */
@Named
@RequestScoped
public class WordsForm implements RulesForm {
    /** Of the lines that are wrong. */
    private static final int SAID = 10;

    @Inject
    private CommentPolicies policies;

    @Inject
    private Problems problems;

    @Inject
    private Typed typed;

    @Override
    public String act() {
        return "words";
    }

    @Override
    public List<String> fields() {
        return List.of("held", "blocked");
    }

    @Override
    public Optional<Amendment> amendment() {
        WordList held = parsed("held", getHeld());
        WordList blocked = parsed("blocked", getBlocked());
        return problems.isAny() ? Optional.empty() : Optional.of(Amendment.to(new WatchedWords(held, blocked)));
    }

    /** Empty, and each line that is no entry named, when there is such a line. */
    private WordList parsed(String field, String lines) {
        try {
            return WordList.parse(lines);
        } catch (WordListInvalid refusal) {
            refusal.problems().stream()
                    .limit(SAID)
                    .forEach(problem -> problems.addWord(field, "wordlists." + problem.kind(), problem.line()));
            return WordList.EMPTY;
        }
    }

    public String getHeld() {
        return typed.isFor(act())
                ? typed.lines("held")
                : policies.words().held().lines();
    }

    public String getBlocked() {
        return typed.isFor(act())
                ? typed.lines("blocked")
                : policies.words().blocked().lines();
    }
}
