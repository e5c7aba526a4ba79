package org.letterpress.text;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one character amounts to when words are compared; both forms are empty for what nobody sees and for accents.
 *
 * @param written by its meaning first: compatible forms and cases are one, and then what looks the same
 * @param seen by its looks first: a Greek capital eta is an h and no n, and {@code I}, {@code 1} and {@code |} are an l;
 *     signs that are known to stand for letters are those letters
 */
record Lookalike(int codePoint, String written, String seen) {

    private static final int ASCII = 0x80;

    /** Of lookalikes and of signs that stand for letters; all else that is ASCII looks like itself. */
    private static final Map<Character, Character> SIGNS = Map.ofEntries(
            Map.entry('I', 'l'),
            Map.entry('|', 'l'),
            Map.entry('!', 'l'),
            Map.entry('@', 'a'),
            Map.entry('$', 's'),
            Map.entry('0', 'o'),
            Map.entry('1', 'l'),
            Map.entry('3', 'e'),
            Map.entry('4', 'a'),
            Map.entry('5', 's'),
            Map.entry('7', 't'),
            Map.entry('8', 'b'));

    private static final Lookalike[] LATIN = new Lookalike[ASCII];

    /** Whoever comes last to a place takes it: what is forgotten is worked out again. */
    private static final @Nullable Lookalike[] RECENT = new Lookalike[1 << 12];

    static {
        for (char c = 0; c < ASCII; c++) {
            boolean isSeen = !Unicode.isControl(c) || Character.isWhitespace(c);
            LATIN[c] = isSeen
                    ? new Lookalike(c, Character.toString(Character.toLowerCase(c)), Character.toString(seen(c)))
                    : new Lookalike(c, "", "");
        }
    }

    static Lookalike of(int codePoint) {
        if (codePoint < ASCII) {
            return LATIN[codePoint];
        }
        int place = codePoint % RECENT.length;
        Lookalike recent = RECENT[place];
        if (recent == null || recent.codePoint != codePoint) {
            recent = Confusables.lookalike(codePoint);
            RECENT[place] = recent;
        }
        return recent;
    }

    /** What an ASCII character looks like. */
    static char seen(char c) {
        return SIGNS.getOrDefault(c, Character.toLowerCase(c));
    }

    /** Whether it passes for ASCII letters without being any. */
    boolean isDisguise() {
        return codePoint >= ASCII && !seen.isEmpty() && seen.chars().allMatch(c -> c >= 'a' && c <= 'z');
    }
}
