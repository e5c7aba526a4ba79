package org.letterpress.transfer;

/** What an {@link Origin} is about. */
enum OriginKind {
    ARTICLE,
    COMMENT,
    TAG,
    /** A former address that only a post's guid claims; it gives way to a post that has that number. */
    CLAIM,
    /** A slug that a dry run would have taken. */
    SLUG,
    /** A former address that a dry run would have kept. */
    ADDRESS
}
