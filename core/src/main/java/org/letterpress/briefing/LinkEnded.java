package org.letterpress.briefing;

import org.letterpress.Refusal;

/** A link does nothing: it was used, or has expired, or never was one, or whose it was is no moderator any more. */
public class LinkEnded extends Refusal {
    private static final long serialVersionUID = 1L;

    LinkEnded() {
        super("This link decides nothing");
    }
}
