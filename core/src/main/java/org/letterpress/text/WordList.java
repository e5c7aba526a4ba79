package org.letterpress.text;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Words and phrases to look for in texts, however they are spelled there; see {@link HardenedText}.
 *
 * <p>Each line is an entry; empty lines and those that begin with {@code #} are none. An entry is found as a whole word,
 * and with a star at its end as the beginning of one: {@code scam*} finds scammers. In scripts without spaces between
 * words it is found anywhere. Searching takes time linear in the length of the text, however long the list is; making
 * a list takes much longer, so keep it.
 */
public final class WordList {
    public static final int MAX_ENTRIES = 10_000;
    /** Of an entry, in code points. */
    public static final int MAX_LENGTH = 100;

    /** More are of no use to anybody. */
    public static final int MAX_MATCHES = 1_000;

    public static final WordList EMPTY = lenient("");

    private static final Comparator<WordMatch> BY_PLACE =
            Comparator.comparingInt(WordMatch::start).thenComparingInt(WordMatch::end);

    private final String lines;
    private final boolean isEmpty;
    private final WordFinder written;
    private final WordFinder seen;

    private WordList(String lines, List<WordEntry> entries) {
        this.lines = lines;
        this.isEmpty = entries.isEmpty();
        this.written = new WordFinder(entries, WordEntry::written, units -> true);
        this.seen = new WordFinder(entries, WordEntry::seen, Guise::isDisguised);
    }

    /** @throws WordListInvalid when a line is no entry, or there are too many */
    public static WordList parse(String lines) {
        WordLines read = new WordLines(lines);
        if (!read.problems().isEmpty()) {
            throw new WordListInvalid(read.problems());
        }
        return new WordList(lines, read.entries());
    }

    /** The list without lines that are no entries, such as another version of this library may have stored. */
    public static WordList lenient(String lines) {
        return new WordList(lines, new WordLines(lines).entries());
    }

    /** What the list was made from, comments included. */
    public String lines() {
        return lines;
    }

    public boolean isEmpty() {
        return isEmpty;
    }

    /** What is found, in the order of the text; at most {@value #MAX_MATCHES}. Matches may overlap. */
    public List<WordMatch> in(String text) {
        return in(HardenedText.of(text));
    }

    /** The same for a text that several lists are looked for in. */
    public List<WordMatch> in(HardenedText text) {
        if (isEmpty) {
            return List.of();
        }
        Set<WordMatch> matches = new LinkedHashSet<>();
        written.findWords(text.written(), matches::add);
        written.findSpaced(text.writtenSpaced(), matches::add);
        seen.findWords(text.seen(), matches::add);
        seen.findSpaced(text.seenSpaced(), matches::add);
        return matches.stream().sorted(BY_PLACE).limit(MAX_MATCHES).toList();
    }
}
