package org.letterpress.text;

import java.lang.Character.UnicodeScript;
import java.util.Locale;

/**
 * A text as it is compared with words that somebody listed, so that no spelling trick hides them: compatible forms,
 * cases, accents and doubles from other scripts are one, what nobody sees is not there, and letters with spaces between
 * them are words. Every unit of it knows where it stands in the text. Made in time linear in the length.
 */
public final class HardenedText {

    private final Reading written = new Reading();
    private final Reading seen = new Reading();
    private final Reading writtenSpaced;
    private final Reading seenSpaced;

    private HardenedText(String text) {
        read(text);
        writtenSpaced = written.ofSpacedLetters();
        seenSpaced = seen.ofSpacedLetters();
    }

    public static HardenedText of(String text) {
        return new HardenedText(text);
    }

    /** Words and symbols, with one space between them. */
    public String text() {
        return written.text();
    }

    /** By the meaning of characters. */
    Reading written() {
        return written;
    }

    /** By their looks. */
    Reading seen() {
        return seen;
    }

    /** The words that letters with spaces between them make, by their meaning. */
    Reading writtenSpaced() {
        return writtenSpaced;
    }

    /** The same by their looks. */
    Reading seenSpaced() {
        return seenSpaced;
    }

    /** How a word looks in capitals: the form in which an {@code I} and an {@code l} are the same. */
    static Reading inCapitals(String word) {
        return of(word.toUpperCase(Locale.ROOT)).seen();
    }

    private void read(String text) {
        int endOfWord = 0;
        boolean isLatin = false;
        int i = 0;
        while (i < text.length()) {
            if (i >= endOfWord) {
                endOfWord = endOfWord(text, i);
                isLatin = text.substring(i, endOfWord).codePoints().anyMatch(HardenedText::isLatin);
            }
            int end = i + Character.charCount(text.codePointAt(i));
            add(text, i, end, isLatin);
            i = end;
        }
    }

    private void add(String text, int start, int end, boolean isInLatinWord) {
        int codePoint = text.codePointAt(start);
        Lookalike lookalike = Lookalike.of(codePoint);
        if (lookalike.written().isEmpty()) {
            written.extend(start, end);
            seen.extend(start, end);
            return;
        }
        boolean isForeign = isInLatinWord && lookalike.isDisguise() && !isLatin(codePoint);
        written.add(isForeign ? lookalike.seen() : lookalike.written(), start, end, Guise.PLAIN);
        seen.add(lookalike.seen(), start, end, Guise.at(text, start, lookalike));
    }

    /** After the letters, digits and invisible characters that begin at {@code i}, or after the one that is none. */
    private static int endOfWord(String text, int i) {
        int end = i;
        while (end < text.length() && isPartOfWord(text.codePointAt(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end == i ? i + Character.charCount(text.codePointAt(i)) : end;
    }

    private static boolean isPartOfWord(int codePoint) {
        return Unit.isWord(codePoint) || Lookalike.of(codePoint).written().isEmpty();
    }

    private static boolean isLatin(int codePoint) {
        return UnicodeScript.of(codePoint) == UnicodeScript.LATIN;
    }
}
