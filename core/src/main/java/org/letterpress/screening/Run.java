package org.letterpress.screening;

import java.util.function.IntPredicate;

/**
 * A stretch of a text that goes on with the same.
 *
 * @param start in UTF-16 units
 * @param end after the last unit; equal to start when there is none
 * @param length how many code points count
 */
record Run(int start, int end, int length) {
    private static final Run NONE = new Run(0, 0, 0);

    /** The longest run of one character, in whatever case and with whatever marks; digits and rulers do not count. */
    static Run ofOneCharacter(String text) {
        Run longest = NONE;
        Run current = NONE;
        int last = -1;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int c = Character.toLowerCase(text.codePointAt(i));
            int end = i + Character.charCount(text.codePointAt(i));
            if (isInvisible(c) || isMark(c)) {
                continue;
            }
            boolean goesOn = c == last;
            last = c;
            current = goesOn ? new Run(current.start, end, current.length + 1) : new Run(i, end, 1);
            if (current.length > longest.length && isLoud(c)) {
                longest = current;
            }
        }
        return longest;
    }

    /** The longest run of combining marks: people need up to four on a letter, in Hebrew or Tibetan. */
    static Run ofMarks(String text) {
        return longest(text, Run::isMark);
    }

    private static Run longest(String text, IntPredicate counts) {
        Run longest = NONE;
        int start = 0;
        int length = 0;
        int i = 0;
        while (i < text.length()) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (counts.test(c)) {
                length++;
            } else if (!isInvisible(c)) {
                start = i;
                length = 0;
            }
            if (length > longest.length) {
                longest = new Run(start, i, length);
            }
        }
        return longest;
    }

    static boolean isMark(int c) {
        int type = Character.getType(c);
        return (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) && !isVariationSelector(c);
    }

    private static boolean isInvisible(int c) {
        return Character.getType(c) == Character.FORMAT || isVariationSelector(c);
    }

    /** They choose the look of the character before them, an emoji's above all. */
    private static boolean isVariationSelector(int c) {
        return (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0100 && c <= 0xE01EF);
    }

    private static boolean isLoud(int c) {
        boolean drawsLines = c >= 0x2500 && c <= 0x259F;
        return Character.isLetter(c)
                || (Character.getType(c) == Character.OTHER_SYMBOL && !drawsLines)
                || "!?¡¿！？؟".indexOf(c) >= 0;
    }
}
