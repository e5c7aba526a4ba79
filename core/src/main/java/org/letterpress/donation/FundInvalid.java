package org.letterpress.donation;

import org.letterpress.Refusal;

/** What was said of a fund cannot be. */
public final class FundInvalid extends Refusal {
    private static final long serialVersionUID = 1L;

    private final Part part;

    FundInvalid(Part part) {
        super("Not of a fund: " + part);
        this.part = part;
    }

    public Part part() {
        return part;
    }

    /** Which part of it. */
    public enum Part {
        NAME,
        SUMMARY,
        CURRENCY,
        GOAL,
        /** Another fund has that address. */
        SLUG
    }
}
