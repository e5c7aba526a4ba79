package org.letterpress.donation;

import org.letterpress.Refusal;

/** A message does not come from the provider that it claims to come from, or is not for this site; nothing was stored. */
public final class MessageRefused extends Refusal {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    public MessageRefused(Reason reason) {
        super("Message refused: " + reason);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** What is wrong with it. */
    public enum Reason {
        UNSIGNED,
        WRONG_SIGNATURE,
        /** More than five minutes from now, in either direction. */
        WRONG_TIME,
        /** A certificate from elsewhere, of somebody else, or that holds no more. */
        WRONG_CERTIFICATE,
        UNREADABLE,
        /** Of the test mode on a live site, or the other way round. */
        WRONG_MODE,
        /** For another account. */
        WRONG_PAYEE,
        /** The provider, asked again, says something else. */
        CONTRADICTED
    }
}
