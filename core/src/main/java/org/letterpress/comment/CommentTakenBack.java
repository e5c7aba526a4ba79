package org.letterpress.comment;

/**
 * Its author has withdrawn a comment, or had it erased: fired within the transaction.
 *
 * @param comment as it is afterwards
 */
public record CommentTakenBack(Comment comment) {}
