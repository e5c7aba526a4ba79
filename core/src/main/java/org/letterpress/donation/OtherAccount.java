package org.letterpress.donation;

import org.letterpress.Refusal;

/** A statement is about another account than the one that gifts are transferred to. */
public final class OtherAccount extends Refusal {
    private static final long serialVersionUID = 1L;

    OtherAccount() {
        super("A statement of another account");
    }
}
