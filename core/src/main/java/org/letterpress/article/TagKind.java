package org.letterpress.article;

/** How a tag sorts articles: freely, or as one of the site's few categories. */
public enum TagKind {
    TAG,
    CATEGORY
}
