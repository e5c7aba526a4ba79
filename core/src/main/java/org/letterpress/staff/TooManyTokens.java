package org.letterpress.staff;

import org.letterpress.Refusal;

/** The person has as many tokens as a person can have; revoking one makes room. */
public class TooManyTokens extends Refusal {
    private static final long serialVersionUID = 1L;

    TooManyTokens() {
        super("Too many tokens");
    }
}
