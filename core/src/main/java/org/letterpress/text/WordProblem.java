package org.letterpress.text;

/**
 * What is wrong with a line of a {@link WordList}.
 *
 * @param line from 1
 */
public record WordProblem(int line, Kind kind) {

    public enum Kind {
        /** Fewer than two letters, or three before a star: it would match nearly everywhere, or nothing. */
        TOO_SHORT,
        /** More than {@link WordList#MAX_LENGTH} characters. */
        TOO_LONG,
        /** A star stands anywhere but at the end. */
        STAR_INSIDE,
        /** The first line beyond {@link WordList#MAX_ENTRIES} entries. */
        TOO_MANY
    }
}
