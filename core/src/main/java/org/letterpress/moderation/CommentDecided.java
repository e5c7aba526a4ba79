package org.letterpress.moderation;

import org.letterpress.comment.Comment;

/**
 * A comment was decided about, or such a decision taken back: fired within the transaction.
 *
 * @param comment as it is afterwards
 */
public record CommentDecided(Comment comment, Decision decision) {}
