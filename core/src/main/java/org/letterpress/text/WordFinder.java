package org.letterpress.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

/** Finds the entries of a list in readings of one kind. A phrase is found with and without its spaces. */
final class WordFinder {

    /** Among spaced letters a shorter word counts only when it is all of them. */
    private static final int SHORTEST_INSIDE = 4;

    private final List<WordEntry> entries = new ArrayList<>();
    private final List<String> words = new ArrayList<>();
    private final Trie trie;
    private final Predicate<List<Unit>> counts;

    /**
     * @param spelling of an entry in readings of this kind
     * @param counts whether a place where an entry stands counts
     */
    WordFinder(List<WordEntry> list, Function<WordEntry, String> spelling, Predicate<List<Unit>> counts) {
        this.counts = counts;
        // of a prefix and a word that are spelled alike, the prefix finds more
        list.stream()
                .sorted(Comparator.comparing(WordEntry::isPrefix).reversed())
                .forEach(entry -> add(entry, spelling.apply(entry)));
        trie = new Trie(words);
    }

    private void add(WordEntry entry, String word) {
        entries.add(entry);
        words.add(word);
        if (word.indexOf(Unit.SPACE) >= 0) {
            entries.add(entry);
            words.add(word.replace(" ", ""));
        }
    }

    /** Finds whole words, and beginnings of words. */
    void findWords(Reading reading, Consumer<WordMatch> found) {
        findIn(reading, Place::isWhole, found);
    }

    /** Finds words among spaced letters, where nobody knows which of them belong together. */
    void findSpaced(Reading spaced, Consumer<WordMatch> found) {
        findIn(spaced, place -> place.isWhole() || place.length() >= SHORTEST_INSIDE, found);
    }

    private void findIn(Reading reading, Predicate<Place> isWord, Consumer<WordMatch> found) {
        trie.find(reading, (pattern, last) -> {
            String word = words.get(pattern);
            int first = last + 1 - word.codePointCount(0, word.length());
            Place place = new Place(entries.get(pattern), reading, first, last + 1);
            if (isWord.test(place) && counts.test(place.units())) {
                found.accept(place.match());
            }
        });
    }

    /** Where the word of an entry stands in a reading. */
    private record Place(WordEntry entry, Reading reading, int first, int after) {

        boolean isWhole() {
            return reading.isBoundary(first) && (entry.isPrefix() || reading.isBoundary(after));
        }

        int length() {
            return after - first;
        }

        List<Unit> units() {
            return reading.units(first, after);
        }

        WordMatch match() {
            return new WordMatch(
                    reading.unit(first).start(), reading.unit(after - 1).end(), entry.typed());
        }
    }
}
