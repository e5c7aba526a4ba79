package org.letterpress.screening;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reduces texts to what they say: without case, accents, punctuation, and what cannot be seen. */
final class Folding {

    private static final int HIGHEST_PILE = 16;

    private Folding() {}

    /** The words in lower case with one space between; nothing for a text of signs only. Time is linear. */
    static String fold(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        Normalizer.normalize(withoutPiles(text), Form.NFKD)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .forEach(c -> append(folded, c));
        return Normalizer.normalize(folded, Form.NFC).strip();
    }

    /** A pile of marks takes the normalizer, which sorts them, time by the square of its height. */
    private static String withoutPiles(String text) {
        if (Run.ofMarks(text).length() <= HIGHEST_PILE) {
            return text;
        }
        StringBuilder flat = new StringBuilder(text.length());
        int height = 0;
        for (int c : text.codePoints().toArray()) {
            height = Run.isMark(c) ? height + 1 : 0;
            if (height <= HIGHEST_PILE) {
                flat.appendCodePoint(c);
            }
        }
        return flat.toString();
    }

    private static void append(StringBuilder folded, int c) {
        if (Character.isLetterOrDigit(c) || isVowelSign(c)) {
            folded.appendCodePoint(c);
        } else if (!isDropped(c) && !folded.isEmpty() && folded.charAt(folded.length() - 1) != ' ') {
            folded.append(' ');
        }
    }

    /** Marks of scripts that cannot do without, as in Devanagari; accents of the others belong to no script. */
    private static boolean isVowelSign(int c) {
        int type = Character.getType(c);
        return (type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK)
                && UnicodeScript.of(c) != UnicodeScript.INHERITED;
    }

    /** They stand within a word and do not end it. */
    private static boolean isDropped(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> true;
            default -> c == '\'' || c == '’';
        };
    }

    /** The words of a folded text; of scripts without spaces, every two neighbouring characters. */
    static List<String> words(String folded) {
        List<String> words = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= folded.length(); i++) {
            if (i == folded.length() || folded.charAt(i) == ' ') {
                addWord(words, folded.substring(start, i));
                start = i + 1;
            }
        }
        return words;
    }

    private static void addWord(List<String> words, String word) {
        if (word.codePoints().noneMatch(Folding::isWrittenWithoutSpaces)) {
            if (!word.isEmpty()) {
                words.add(word);
            }
            return;
        }
        int[] characters = word.codePoints().toArray();
        for (int i = 0; i < Math.max(1, characters.length - 1); i++) {
            words.add(new String(characters, i, Math.min(2, characters.length)));
        }
    }

    private static boolean isWrittenWithoutSpaces(int c) {
        return c > 0x0E00
                && switch (UnicodeScript.of(c)) {
                    case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
                    default -> false;
                };
    }
}
