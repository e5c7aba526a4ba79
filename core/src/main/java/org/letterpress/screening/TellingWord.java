package org.letterpress.screening;

/**
 * A word by which a model tells refused comments from approved ones.
 *
 * @param approved in how many approved comments it stood when the model was made; refused likewise
 */
public record TellingWord(String word, int approved, int refused) {

    /** @throws IllegalArgumentException when it stood in none */
    public TellingWord {
        if (approved < 0 || refused < 0 || approved + refused == 0) {
            throw new IllegalArgumentException("A telling word stood in some comments");
        }
    }
}
