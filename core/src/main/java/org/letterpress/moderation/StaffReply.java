package org.letterpress.moderation;

import org.letterpress.comment.CommentId;

/**
 * What a moderator wants to answer to a comment, bound to what they saw of it.
 *
 * @param seenVersion the comment's version when it was shown to them
 * @param text as readers type theirs
 */
public record StaffReply(CommentId comment, int seenVersion, String text) {}
