package org.letterpress.web.page;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Refuses requests that change something and come from another site: cross-site request forgery needs no token where the
 * browser itself says who asks (Fetch Metadata, RFC 6454). A page's form must prove its origin. A call of the API must not
 * have a foreign one; scripts, which are no browsers, have none.
 */
public class SameOrigin extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    @Inject
    private transient BaseAddress base;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (SAFE.contains(request.getMethod()) || isOneClick(request) || allowed(request)) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private boolean allowed(HttpServletRequest request) {
        @Nullable String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin");
        }
        @Nullable String origin = request.getHeader("Origin");
        if (origin != null) {
            return origin.equals(base.origin(request));
        }
        return request.getServletPath().startsWith("/api/");
    }

    /** Mail programs end subscriptions by themselves, with nothing but the secret of the address (RFC 8058, 3.1). */
    private static boolean isOneClick(HttpServletRequest request) {
        return Route.of(Paths.of(request))
                .filter(match -> match.route() == Route.UNSUBSCRIBE || match.route() == Route.UNSUBSCRIBE_DESK)
                .isPresent();
    }
}
