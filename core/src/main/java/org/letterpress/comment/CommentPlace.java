package org.letterpress.comment;

/**
 * Where a public comment is found.
 *
 * @param page of the threads under its article, from 1
 */
public record CommentPlace(long articleId, CommentId comment, int page) {}
