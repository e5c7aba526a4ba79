package org.letterpress.web.settings;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.letterpress.comment.CommentPolicies;
import org.letterpress.moderation.Discussing;
import org.letterpress.screening.WatchedWords;
import org.letterpress.text.WordList;
import org.letterpress.text.WordListInvalid;
import org.letterpress.web.page.CurrentStaff;
import org.letterpress.web.page.Problems;
import org.letterpress.web.page.Typed;

/** The lists of words that comments are screened for. */
@Named
@RequestScoped
public class WordsForm implements SettingsForm {
    /** Of the lines that are wrong. */
    private static final int SAID = 10;

    @Inject
    private CommentPolicies policies;

    @Inject
    private Discussing discussing;

    @Inject
    private CurrentStaff staff;

    @Inject
    private Problems problems;

    @Inject
    private Typed typed;

    @Override
    public String act() {
        return "words";
    }

    @Override
    public void save() {
        WordList held = parsed("held", getHeld());
        WordList blocked = parsed("blocked", getBlocked());
        if (!problems.isAny()) {
            discussing.change(new WatchedWords(held, blocked), staff.get());
        }
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
