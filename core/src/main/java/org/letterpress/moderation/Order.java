package org.letterpress.moderation;

import org.jspecify.annotations.Nullable;

/**
 * What a moderator wants done with all comments of a selection.
 *
 * @param code why, where comments are refused; null for none
 * @param reason for their authors, up to {@value Decision#MAX_REASON} characters; null or blank for none
 */
public record Order(
        Verdict verdict,
        @Nullable ReasonCode code,
        @Nullable String reason) {

    /** @throws IllegalArgumentException when the reason is too long, or each author has to be told another */
    public Order {
        if (verdict.needsReason()) {
            throw new IllegalArgumentException("Who is asked for another text is told by a decision of its own");
        }
        reason = reason == null || reason.isBlank() ? null : reason.strip();
        if (reason != null && reason.length() > Decision.MAX_REASON) {
            throw new IllegalArgumentException("A reason has up to " + Decision.MAX_REASON + " characters");
        }
    }

    public Order(Verdict verdict) {
        this(verdict, null, null);
    }
}
