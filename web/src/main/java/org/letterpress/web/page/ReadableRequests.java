package org.letterpress.web.page;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Refuses queries and forms that no browser sends and nobody can read: with a percent sign before what is no number, or
 * with too many fields. The server would find that out in the middle of a page (RFC 9110, 15.5.1). What no database stores
 * is left out of fields, and is in no address.
 */
public class ReadableRequests extends HttpFilter {
    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        @Nullable Map<String, String[]> fields = fields(request);
        if (fields == null || isUnstorable(request.getRequestURI(), Paths.of(request))) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        } else if (fields.values().stream().flatMap(Arrays::stream).anyMatch(ReadableRequests::isUnstorable)) {
            chain.doFilter(new StorableFields(request), response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isUnstorable(String... texts) {
        return Arrays.stream(texts).anyMatch(text -> text.indexOf('\u0000') >= 0);
    }

    /** Null when they cannot be read. */
    private static @Nullable Map<String, String[]> fields(HttpServletRequest request) {
        if (!isOfFields(request)) {
            return Map.of();
        }
        try {
            return request.getParameterMap();
        } catch (IllegalArgumentException unreadable) {
            return null;
        }
    }

    /** What has parts, or is for the API, is read by whoever takes it in. */
    private static boolean isOfFields(HttpServletRequest request) {
        @Nullable String type = request.getContentType();
        return !request.getServletPath().startsWith("/api/")
                && (type == null || type.startsWith("application/x-www-form-urlencoded"));
    }
}
