package org.letterpress.comment;

/**
 * A comment was posted: fired within the transaction that stores it, once it was screened and the site's policy had its say;
 * once for each comment, however often it was sent.
 */
public record CommentArrived(Comment comment) {}
