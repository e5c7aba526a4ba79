package org.letterpress.web.page;

import java.util.Optional;

/**
 * What a page shows, found before the page is shown: the router opens it and then leads to its view, or elsewhere. A page's
 * bean says by {@link PageOf} which routes are its own.
 */
public interface Page {

    /** Reads what the page needs, or carries out what a plain form of the page asks for. */
    Outcome open();

    /**
     * The view that shows a form of this page again, with all that was typed, when the page itself cannot be opened. It needs
     * no database. Empty for a page without such a form.
     */
    default Optional<String> refuge() {
        return Optional.empty();
    }
}
