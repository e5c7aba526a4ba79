package org.letterpress.comment;

/**
 * What a commenter gets for a comment.
 *
 * @param token shown this once; from then on only its hash is known
 */
public record Receipt(CommentId comment, CommentStatus status, ReceiptToken token) {}
