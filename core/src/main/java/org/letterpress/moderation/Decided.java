package org.letterpress.moderation;

import org.letterpress.comment.CommentId;
import org.letterpress.comment.CommentStatus;

/**
 * What came of a ruling.
 *
 * @param decision the id of the recorded decision
 * @param version of the comment, after it
 */
public record Decided(CommentId comment, CommentStatus status, int version, long decision) {}
