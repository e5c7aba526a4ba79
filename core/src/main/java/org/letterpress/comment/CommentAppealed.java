package org.letterpress.comment;

/** The author of a comment has asked for a review: fired within the transaction. */
public record CommentAppealed(Comment comment) {}
