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

    public static final WordList EMPTY = new WordList(List.of());

    private static final Comparator<WordMatch> BY_PLACE =
            Comparator.comparingInt(WordMatch::start).thenComparingInt(WordMatch::end);

    private final List<WordEntry> entries;
    private final WordFinder written;
    private final WordFinder seen;

    private WordList(List<WordEntry> entries) {
        this.entries = entries;
        this.written = new WordFinder(entries, WordEntry::written, units -> true);
        this.seen = new WordFinder(entries, WordEntry::seen, Guise::isDisguised);
    }

    /** @throws WordListInvalid when a line is no entry, or there are too many */
    public static WordList parse(String lines) {
        WordLines read = new WordLines(lines);
        if (!read.problems().isEmpty()) {
            throw new WordListInvalid(read.problems());
        }
        return new WordList(read.entries());
    }

    /** The list without lines that are no entries, such as another version of this library may have stored. */
    public static WordList lenient(String lines) {
        return new WordList(new WordLines(lines).entries());
    }

    public boolean isEmpty() {
        return entries.isEmpty();
    }

    /** What is found, in the order of the text; at most {@value #MAX_MATCHES}. Matches may overlap. */
    public List<WordMatch> in(String text) {
        if (isEmpty()) {
            return List.of();
        }
        HardenedText hardened = HardenedText.of(text);
        Set<WordMatch> matches = new LinkedHashSet<>();
        written.findIn(hardened.written(), matches::add);
        seen.findIn(hardened.seen(), matches::add);
        return matches.stream().sorted(BY_PLACE).limit(MAX_MATCHES).toList();
    }
}
