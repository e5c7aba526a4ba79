package org.letterpress.web.page;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** Paths as they stand in an address. */
final class Paths {
    private Paths() {}

    /** What a request asks for: decoded, normalised, and without a query. */
    static String of(HttpServletRequest request) {
        return request.getServletPath()
                + Optional.ofNullable(request.getPathInfo()).orElse("");
    }

    /** Percent-encodes what a path may not hold, in UTF-8; slashes stay. */
    static String encode(String path) {
        try {
            return new URI(null, null, path, null).toASCIIString();
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("Not a path", e);
        }
    }
}
