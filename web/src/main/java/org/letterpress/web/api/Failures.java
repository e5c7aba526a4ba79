package org.letterpress.web.api;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.sql.SQLException;
import java.util.Objects;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.letterpress.Discreet;

/** What should not have happened: to the log with it, and nothing of it to the client. */
@Provider
public class Failures implements ExceptionMapper<RuntimeException> {
    private static final Logger LOG = Logger.getLogger(Failures.class.getName());

    private static final int SECONDS_TO_RECOVER = 30;

    @Override
    public Response toResponse(RuntimeException failure) {
        LOG.log(Level.SEVERE, "A call of the API failed", Discreet.of(failure));
        if (ofDatabase(failure)) {
            return Response.fromResponse(Problem.answer(503, "The database cannot be reached. Nothing was changed."))
                    .header("Retry-After", SECONDS_TO_RECOVER)
                    .build();
        }
        return Problem.answer(500, "The request could not be carried out. Nothing was changed.");
    }

    /** Whatever else is between, the driver says it first: the database is away, or cannot write any more. */
    private static boolean ofDatabase(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).anyMatch(SQLException.class::isInstance);
    }
}
