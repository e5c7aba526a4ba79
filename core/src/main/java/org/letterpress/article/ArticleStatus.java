package org.letterpress.article;

/** Where an article stands. Only {@link #PUBLISHED} ones are public; of a {@link #WITHDRAWN} one its address is. */
public enum ArticleStatus {
    DRAFT,
    SCHEDULED,
    PUBLISHED,
    WITHDRAWN
}
