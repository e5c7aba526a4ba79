package org.letterpress.web.page;

/**
 * What a page shows, found before the page is shown: the router opens it and then leads to its view, or elsewhere. A page's
 * bean says by {@link PageOf} which routes are its own.
 */
public interface Page {

    /** Reads what the page needs, or carries out what a plain form of the page asks for. */
    Outcome open();
}
