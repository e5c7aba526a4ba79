package org.letterpress.screening;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.letterpress.screening.Mark.Field;
import org.letterpress.text.HardenedText;
import org.letterpress.text.WordList;
import org.letterpress.text.WordMatch;

/**
 * What a list of words finds in a comment: in what its author typed, which is marked, and in what is shown, where markup
 * inside a word is gone.
 */
final class WordSearch {
    private static final int NAMED = 10;

    private final Set<String> entries = new LinkedHashSet<>();
    private final List<Mark> marks = new ArrayList<>();

    private WordSearch(Suspect suspect, WordList list) {
        Prose prose = suspect.prose();
        mark(Field.TEXT, list.in(prose.hardenedSource()));
        for (Field field : List.of(Field.NAME, Field.WEBSITE)) {
            mark(field, list.in(HardenedText.of(suspect.typed(field))));
        }
        list.in(prose.hardenedText()).forEach(match -> entries.add(match.entry()));
    }

    /** Nothing when nothing is found. */
    static Optional<WordSearch> of(Suspect suspect, WordList list) {
        if (list.isEmpty()) {
            return Optional.empty();
        }
        WordSearch search = new WordSearch(suspect, list);
        return search.entries.isEmpty() ? Optional.empty() : Optional.of(search);
    }

    /** Matches that overlap, as a word and a phrase do, share a mark. */
    private void mark(Field field, List<WordMatch> matches) {
        int end = 0;
        for (WordMatch match : matches) {
            entries.add(match.entry());
            if (match.start() < end) {
                int start = marks.remove(marks.size() - 1).start();
                marks.add(new Mark(field, start, Math.max(end, match.end())));
            } else {
                marks.add(new Mark(field, match.start(), match.end()));
            }
            end = Math.max(end, match.end());
        }
    }

    Finding finding(Advice advice, String screen) {
        String named = entries.stream().limit(NAMED).collect(Collectors.joining(", "));
        String all = entries.size() > NAMED ? named + ", …" : named;
        return Words.finding(advice, screen, entries.size(), all).at(marks);
    }
}
