package org.letterpress.screening;

import org.letterpress.text.WordList;

/**
 * The words that a site looks for in comments.
 *
 * @param held for a person to read the comment first
 * @param blocked in what is most probably spam
 */
public record WatchedWords(WordList held, WordList blocked) {
    public static final WatchedWords NONE = new WatchedWords(WordList.EMPTY, WordList.EMPTY);

    /** Keeps words that somebody may have been called out of logs. */
    @Override
    public String toString() {
        return "WatchedWords";
    }
}
