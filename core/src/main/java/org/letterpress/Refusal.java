package org.letterpress;

/**
 * An expected "no" of the house: nothing is broken, a rule simply forbids what was asked.
 *
 * <p>Subclasses are named as facts ({@code CommentsClosed}, {@code TextTooLong}) and carry what a page needs to explain
 * them. Being unchecked, a refusal rolls back the transaction it is thrown in.
 */
public abstract class Refusal extends RuntimeException {

    /**
     * @param message for logs, in English; never holds what a reader typed, an address or a token
     */
    protected Refusal(String message) {
        super(message);
    }
}
