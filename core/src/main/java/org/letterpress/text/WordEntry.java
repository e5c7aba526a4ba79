package org.letterpress.text;

import java.util.Optional;

/**
 * A word or phrase of a list.
 *
 * @param typed as it stands in the list
 * @param isPrefix whether words may begin with it
 */
record WordEntry(String typed, String word, boolean isPrefix) {

    private static final String STAR = "*";
    private static final int SHORTEST = 2;
    private static final int SHORTEST_PREFIX = 3;

    static WordEntry of(String typed) {
        boolean isPrefix = typed.endsWith(STAR);
        return new WordEntry(typed, isPrefix ? typed.substring(0, typed.length() - 1) : typed, isPrefix);
    }

    Optional<WordProblem.Kind> problem() {
        if (typed.codePointCount(0, typed.length()) > WordList.MAX_LENGTH) {
            return Optional.of(WordProblem.Kind.TOO_LONG);
        }
        if (word.contains(STAR)) {
            return Optional.of(WordProblem.Kind.STAR_INSIDE);
        }
        return isTooShort() ? Optional.of(WordProblem.Kind.TOO_SHORT) : Optional.empty();
    }

    /** One character is a word where words have no spaces between them, and so is an emoji. */
    private boolean isTooShort() {
        String written = written().replace(" ", "");
        boolean isWhole =
                !written.isEmpty() && !(Unit.isWord(written.codePointAt(0)) && Unit.isSpaced(written.codePointAt(0)));
        int shortest = isPrefix ? SHORTEST_PREFIX : SHORTEST;
        return !isWhole && written.codePointCount(0, written.length()) < shortest;
    }

    String written() {
        return HardenedText.of(word).written().text();
    }

    String seen() {
        return HardenedText.inCapitals(word).text();
    }
}
