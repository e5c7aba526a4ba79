package org.letterpress.web.page;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Refuses forms that are larger than any form of this site can be, before anything of them is read (RFC 9110, 15.5.14), and
 * those that do not say how large they are, as every browser does. The API has limits of its own.
 */
public class BodyLimit extends HttpFilter {
    private static final long serialVersionUID = 1L;
    /** In bytes: a text of 16 KiB is 48 KiB in a form, and one that is too long comes back to be shortened. */
    static final long MAX_FORM = 512L * 1024;

    /** In bytes: a statement of 50 MB, and what a form puts around it. */
    static final long MAX_STATEMENT = 51L * 1000 * 1000;

    @Inject
    private transient CurrentStaff staff;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        boolean unknown = request.getHeader("Transfer-Encoding") != null;
        if (isUnlimited(request) || (request.getContentLengthLong() <= most(request) && !unknown)) {
            chain.doFilter(request, response);
            return;
        }
        // Else the server would read the rest, to find the next request on the connection behind it.
        response.setHeader("Connection", "close");
        response.sendError(
                unknown ? HttpServletResponse.SC_LENGTH_REQUIRED : HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
    }

    private long most(HttpServletRequest request) {
        return Paths.of(request).equals(Route.DESK_STATEMENTS.template())
                        && staff.person()
                                .filter(Route.DESK_STATEMENTS.audience()::admits)
                                .isPresent()
                ? MAX_STATEMENT
                : MAX_FORM;
    }

    private boolean isUnlimited(HttpServletRequest request) {
        String path = Paths.of(request);
        return path.startsWith("/api/")
                || (path.equals(Route.DESK_IMPORTS.template()) && staff.person().isPresent());
    }
}
