package org.letterpress.web.site;

import jakarta.enterprise.context.ApplicationScoped;

/** What an empty database needs: a way in, and something to see where that is wanted. */
@ApplicationScoped
public class FirstStart {
    void prepare() {}
}
