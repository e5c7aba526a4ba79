package org.letterpress.comment;

import org.letterpress.article.Discussion;
import org.letterpress.article.Holding;

/**
 * The rules that hold for the comments on one article.
 *
 * @param discussion what the article says itself
 */
public record ArticleRules(Rulebook site, Discussion discussion) {

    /** Which comments wait for a person. */
    public Holding holding() {
        return site.policy().holding(discussion);
    }

    /** What {@code later} changes about what is found and what waits. */
    public Patch until(ArticleRules later) {
        return Patch.between(this, later);
    }
}
