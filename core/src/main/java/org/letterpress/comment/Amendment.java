package org.letterpress.comment;

import org.letterpress.article.Discussion;
import org.letterpress.screening.ScreeningRules;
import org.letterpress.screening.WatchedWords;

/** A change of the rules that somebody has in mind. */
@FunctionalInterface
public interface Amendment {

    /** The rules as they would be. */
    ArticleRules in(ArticleRules present);

    static Amendment to(CommentPolicy policy) {
        return present -> new ArticleRules(present.site().with(policy), present.discussion());
    }

    static Amendment to(ScreeningRules thresholds) {
        return present -> new ArticleRules(present.site().with(thresholds), present.discussion());
    }

    static Amendment to(WatchedWords words) {
        return present -> new ArticleRules(present.site().with(words), present.discussion());
    }

    /** Of the article in question alone. */
    static Amendment to(Discussion discussion) {
        return present -> new ArticleRules(present.site(), discussion);
    }
}
