package org.letterpress.screening;

import org.letterpress.Refusal;

/** What is stored as a model is none, or one of another version: to be learnt anew. */
public final class ModelUnreadable extends Refusal {

    ModelUnreadable(String message) {
        super(message);
    }
}
