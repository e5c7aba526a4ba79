package org.letterpress.web.api;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What went wrong, for programs (RFC 9457). The type is always {@code about:blank}: the status says what kind it is.
 *
 * @param detail for the person who reads the program's log
 * @param errors field by field; null where no field is to blame
 */
public record Problem(
        String title, int status, String detail, @Nullable List<FieldProblem> errors) {
    static final MediaType TYPE = MediaType.valueOf("application/problem+json");

    /** What is wrong with one field of what was sent. */
    public record FieldProblem(String field, String message) {}

    /** Fields break their rules. */
    static Response invalid(List<FieldProblem> errors) {
        return answer(400, "Some fields are not as they should be.", errors);
    }

    static Response answer(int status, String detail) {
        return answer(status, detail, null);
    }

    private static Response answer(int status, String detail, @Nullable List<FieldProblem> errors) {
        Response.Status known = Response.Status.fromStatusCode(status);
        String title = known == null ? "Problem" : known.getReasonPhrase();
        return Response.status(status)
                .type(TYPE)
                .entity(new Problem(title, status, detail, errors))
                .build();
    }
}
