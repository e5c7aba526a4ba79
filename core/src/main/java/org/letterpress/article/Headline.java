package org.letterpress.article;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What stands above an article's text. Plain text, never HTML.
 *
 * @param title 1 to 500 characters
 * @param standfirst the sentence or two that say what it is about, up to 2,000 characters; null when there is none
 * @param author the by-line, 1 to 200 characters
 */
public record Headline(String title, @Nullable String standfirst, String author) {
    public static final int MAX_TITLE = 500;
    public static final int MAX_STANDFIRST = 2_000;
    public static final int MAX_AUTHOR = 200;

    /** @throws IllegalArgumentException when one is blank or too long */
    public Headline {
        title = demand(title, MAX_TITLE, "title");
        author = demand(author, MAX_AUTHOR, "author");
        standfirst =
                standfirst == null || standfirst.isBlank() ? null : demand(standfirst, MAX_STANDFIRST, "standfirst");
    }

    private static String demand(String text, int max, String what) {
        String stripped = Objects.requireNonNull(text, what).strip();
        if (stripped.isEmpty() || stripped.length() > max) {
            throw new IllegalArgumentException(
                    "The " + what + " has 1 to " + max + " characters, not " + stripped.length());
        }
        return stripped;
    }
}
