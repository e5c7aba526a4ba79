package org.letterpress.text;

import java.util.List;

/** What a unit of a reading is in the text itself. */
enum Guise {
    PLAIN,
    /** A sign or letter that looks like this one. */
    DOUBLE,
    /** A digit that stands for a letter. */
    DIGIT;

    /**
     * The guise of the character at {@code i} when it is taken for what it looks like. A capital {@code I} is a disguised
     * l only after a small letter, and an {@code l} a disguised I only among capitals: names begin like that.
     */
    static Guise at(String text, int i, Lookalike lookalike) {
        int c = lookalike.codePoint();
        if (c == 'I') {
            return i > 0 && Character.isLowerCase(text.charAt(i - 1)) ? DOUBLE : PLAIN;
        }
        if (c == 'l') {
            boolean isBeforeCapital = i + 1 < text.length() && Character.isUpperCase(text.charAt(i + 1));
            boolean isAfterCapitals =
                    i > 1 && Character.isUpperCase(text.charAt(i - 1)) && Character.isUpperCase(text.charAt(i - 2));
            return isBeforeCapital || isAfterCapitals ? DOUBLE : PLAIN;
        }
        if (lookalike.seen().equals(lookalike.written())) {
            return lookalike.isDisguise() ? DOUBLE : PLAIN;
        }
        return c >= '0' && c <= '9' ? DIGIT : DOUBLE;
    }

    /** Whether something is disguised, and not most of it digits: an A55 is a road. */
    static boolean isDisguised(List<Unit> units) {
        long digits = units.stream().filter(unit -> unit.guise() == DIGIT).count();
        return digits * 2 <= units.size() && units.stream().anyMatch(unit -> unit.guise() != PLAIN);
    }
}
