package org.letterpress.web.page;

import java.net.URI;
import java.net.URISyntaxException;

/** Paths as they stand in an address. */
final class Paths {
    private Paths() {}

    /** Percent-encodes what a path may not hold, in UTF-8; slashes stay. */
    static String encode(String path) {
        try {
            return new URI(null, null, path, null).toASCIIString();
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("Not a path", e);
        }
    }
}
