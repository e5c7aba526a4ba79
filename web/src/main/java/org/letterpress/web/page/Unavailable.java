package org.letterpress.web.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Answers in place of all else while the database is away. */
@ApplicationScoped
public class Unavailable {
    private static final String SECONDS_TO_RECOVER = "30";

    /** Programs are told by a problem (RFC 9457), people by the page for what is broken. */
    public void answer(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("Retry-After", SECONDS_TO_RECOVER);
        try {
            if (request.getServletPath().startsWith("/api/")) {
                tellProgram(response);
            } else {
                response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void tellProgram(HttpServletResponse response) throws IOException {
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setContentType("application/problem+json");
        response.getOutputStream()
                .write(Json.createObjectBuilder()
                        .add("title", "Service Unavailable")
                        .add("status", HttpServletResponse.SC_SERVICE_UNAVAILABLE)
                        .add("detail", "The database cannot be reached. Nothing was changed.")
                        .build()
                        .toString()
                        .getBytes(StandardCharsets.UTF_8));
        response.flushBuffer();
    }
}
