package org.letterpress.transfer;

import org.letterpress.article.Article;

/** An article whose former addresses are to be kept; {@code id} is 0 in a dry run. */
record Addressed(Article article, long id) {
    /** Whether this is where it is to be found now. */
    boolean isAt(String decodedPath) {
        return article.address()
                .filter(address -> decodedPath.equals(address.path().substring(0, "/yyyy/MM/dd/".length())
                        + address.slug().value()))
                .isPresent();
    }
}
