package org.letterpress.web.api;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/**
 * What went wrong, for programs (RFC 9457). The type is always {@code about:blank}: the status says what kind it is.
 *
 * @param detail for the person who reads the program's log
 */
public record Problem(String title, int status, String detail) {
    static final MediaType TYPE = MediaType.valueOf("application/problem+json");

    static Response answer(int status, String detail) {
        Response.Status known = Response.Status.fromStatusCode(status);
        String title = known == null ? "Problem" : known.getReasonPhrase();
        return Response.status(status)
                .type(TYPE)
                .entity(new Problem(title, status, detail))
                .build();
    }
}
