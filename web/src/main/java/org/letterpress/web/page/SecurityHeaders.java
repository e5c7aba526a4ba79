package org.letterpress.web.page;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;

/**
 * Puts on every answer what a browser needs to know to keep its reader safe (OWASP Secure Headers, ASVS 5.0 V3.4). Pages
 * have neither inline style nor inline script, and nothing comes from another site.
 */
public class SecurityHeaders extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final Map<String, String> ALWAYS = Map.of(
            "Content-Security-Policy",
            "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; font-src 'self';"
                    + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
            "X-Content-Type-Options",
            "nosniff",
            "X-Frame-Options",
            "DENY",
            // Receipts carry their secret in the address: no other site may learn it.
            "Referrer-Policy",
            "same-origin",
            "Cross-Origin-Opener-Policy",
            "same-origin",
            "Cross-Origin-Resource-Policy",
            "same-origin",
            "Permissions-Policy",
            "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()");
    private static final String ONE_YEAR_OF_TLS = "max-age=31536000";

    @Inject
    private transient Transport transport;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        ALWAYS.forEach(response::setHeader);
        if (transport.isSecure(request)) {
            response.setHeader("Strict-Transport-Security", ONE_YEAR_OF_TLS);
        }
        chain.doFilter(request, response);
    }
}
