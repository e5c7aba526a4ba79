package org.letterpress.moderation;

import org.jspecify.annotations.Nullable;
import org.letterpress.comment.CommentId;
import org.letterpress.text.Storable;

/**
 * What a moderator wants done with a comment, bound to what they saw of it.
 *
 * @param seenVersion the comment's version when it was shown to them
 * @param code why, where a comment is refused; null for none
 * @param reason for its author, up to {@value Decision#MAX_REASON} characters; null or blank for none
 */
public record Ruling(
        CommentId comment,
        int seenVersion,
        Verdict verdict,
        @Nullable ReasonCode code,
        @Nullable String reason) {

    /** @throws IllegalArgumentException when the reason is too long, or missing where {@link Verdict#needsReason} */
    public Ruling {
        reason = reason == null || reason.isBlank() ? null : Storable.of(reason).strip();
        if (reason != null && reason.length() > Decision.MAX_REASON) {
            throw new IllegalArgumentException("A reason has up to " + Decision.MAX_REASON + " characters");
        }
        if (verdict.needsReason() && code == null && reason == null) {
            throw new IllegalArgumentException("Whoever is asked for another text has to be told why");
        }
    }

    public Ruling(CommentId comment, int seenVersion, Verdict verdict) {
        this(comment, seenVersion, verdict, null, null);
    }
}
