package org.letterpress.moderation;

import org.letterpress.Refusal;
import org.letterpress.text.Slug;

/** Somebody meant an article that there is not. */
public class NoSuchArticle extends Refusal {
    private static final long serialVersionUID = 1L;

    NoSuchArticle(Slug article) {
        super("No article " + article.value());
    }
}
