package org.letterpress.text;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;

/**
 * A code point of a reading.
 *
 * @param start of what it stands for in the text, in UTF-16 units
 * @param end after the last unit of that, and of what nobody sees behind it
 */
record Unit(int codePoint, int start, int end, Guise guise) {

    /** Their words have no spaces between them. */
    private static final Set<UnicodeScript> WITHOUT_SPACES = EnumSet.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.BOPOMOFO,
            UnicodeScript.THAI,
            UnicodeScript.LAO,
            UnicodeScript.KHMER,
            UnicodeScript.MYANMAR);

    static final char SPACE = ' ';

    private static final int FIRST_WITHOUT_SPACES = 0x0E00;

    Unit asSpace() {
        return new Unit(SPACE, start, end, Guise.PLAIN);
    }

    Unit until(int newEnd) {
        return new Unit(codePoint, start, newEnd, guise);
    }

    boolean isSpace() {
        return codePoint == SPACE;
    }

    boolean isWord() {
        return isWord(codePoint);
    }

    static boolean isWord(int codePoint) {
        return Character.isLetterOrDigit(codePoint)
                || switch (Character.getType(codePoint)) {
                    case Character.NON_SPACING_MARK,
                            Character.COMBINING_SPACING_MARK,
                            Character.LETTER_NUMBER,
                            Character.OTHER_NUMBER -> true;
                    default -> false;
                };
    }

    boolean isSymbol() {
        return switch (Character.getType(codePoint)) {
            case Character.OTHER_SYMBOL, Character.CURRENCY_SYMBOL, Character.MATH_SYMBOL -> true;
            default -> false;
        };
    }

    /** Whether no word ends between this unit and the next. */
    boolean joins(Unit next) {
        return isWord() && next.isWord() && isSpaced(codePoint) && isSpaced(next.codePoint);
    }

    static boolean isSpaced(int codePoint) {
        return codePoint < FIRST_WITHOUT_SPACES || !WITHOUT_SPACES.contains(UnicodeScript.of(codePoint));
    }
}
