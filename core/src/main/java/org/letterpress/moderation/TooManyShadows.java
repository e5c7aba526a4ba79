package org.letterpress.moderation;

import org.letterpress.Refusal;

/** As many rules run in shadow already as may: each costs every new comment another look. */
public class TooManyShadows extends Refusal {
    private static final long serialVersionUID = 1L;

    TooManyShadows() {
        super("Too many rules run in shadow");
    }
}
