package org.letterpress.web.api;

import jakarta.ws.rs.core.Response;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.letterpress.moderation.AlreadyDecided;

/**
 * A problem (RFC 9457): the comment is no longer what was seen.
 *
 * @param commentStatus what it is by now
 * @param decidedBy the name of who decided last; null when nobody did
 * @param decidedAt when, in UTC (RFC 3339)
 * @param version it is at by now
 */
public record Conflict(
        String title,
        int status,
        String detail,
        String commentStatus,
        @Nullable String decidedBy,
        @Nullable String decidedAt,
        int version) {
    private static final int CODE = 409;

    static Response answer(AlreadyDecided refusal) {
        return Response.status(CODE)
                .type(Problem.TYPE)
                .entity(new Conflict(
                        "Conflict",
                        CODE,
                        "The comment is no longer what was seen.",
                        refusal.status().name(),
                        refusal.decidedBy().orElse(null),
                        refusal.decidedAt().map(Instant::toString).orElse(null),
                        refusal.version()))
                .build();
    }
}
