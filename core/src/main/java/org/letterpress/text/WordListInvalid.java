package org.letterpress.text;

import java.util.List;
import org.letterpress.Refusal;

/** Some lines of a word list are no entries. */
public final class WordListInvalid extends Refusal {

    private final transient List<WordProblem> problems;

    WordListInvalid(List<WordProblem> problems) {
        super("Lines that are no entries of a word list: " + problems.size());
        this.problems = List.copyOf(problems);
    }

    /** In the order of the lines; at least one. */
    public List<WordProblem> problems() {
        return problems;
    }
}
