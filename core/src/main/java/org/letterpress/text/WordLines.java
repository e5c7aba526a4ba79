package org.letterpress.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the lines of a word list. */
final class WordLines {
    private static final String COMMENT = "#";

    private final List<WordEntry> entries = new ArrayList<>();
    private final List<WordProblem> problems = new ArrayList<>();

    WordLines(String lines) {
        int number = 0;
        for (String line : lines.lines().map(String::strip).toList()) {
            number++;
            if (!line.isEmpty() && !line.startsWith(COMMENT) && !add(line, number)) {
                break;
            }
        }
    }

    /** False when there is no room for more. */
    private boolean add(String line, int number) {
        if (entries.size() == WordList.MAX_ENTRIES) {
            problems.add(new WordProblem(number, WordProblem.Kind.TOO_MANY));
            return false;
        }
        WordEntry entry = WordEntry.of(line);
        Optional<WordProblem.Kind> problem = entry.problem();
        if (problem.isEmpty()) {
            entries.add(entry);
        } else {
            problems.add(new WordProblem(number, problem.get()));
        }
        return true;
    }

    List<WordEntry> entries() {
        return List.copyOf(entries);
    }

    List<WordProblem> problems() {
        return List.copyOf(problems);
    }
}
