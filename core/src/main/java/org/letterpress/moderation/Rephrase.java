package org.letterpress.moderation;

import org.letterpress.comment.CommentId;

/**
 * Words that a moderator would have in place of a comment's, bound to what they saw of it.
 *
 * @param seenVersion the comment's version when it was shown to them
 * @param text as authors type theirs
 */
public record Rephrase(CommentId comment, int seenVersion, String text) {

    /** Keeps what somebody wrote out of logs. */
    @Override
    public String toString() {
        return "Rephrase[" + comment + "]";
    }
}
