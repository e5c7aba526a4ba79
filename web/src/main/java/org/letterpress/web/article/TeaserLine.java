package org.letterpress.web.article;

import org.letterpress.article.Teaser;

/**
 * A line of a list of articles.
 *
 * @param comments how many answer it, for the world to see
 * @param open whether it takes more of them now
 */
public record TeaserLine(Teaser article, long comments, boolean open) {}
