package org.letterpress.web.api;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.letterpress.DatabaseTrouble;
import org.letterpress.Discreet;

/** What should not have happened: to the log with it, and nothing of it to the client. */
@Provider
public class Failures implements ExceptionMapper<RuntimeException> {
    private static final Logger LOG = Logger.getLogger(Failures.class.getName());

    private static final int SECONDS_TO_RECOVER = 30;

    @Override
    public Response toResponse(RuntimeException failure) {
        LOG.log(Level.SEVERE, "A call of the API failed", Discreet.of(failure));
        if (DatabaseTrouble.isBehind(failure)) {
            return Response.fromResponse(Problem.answer(503, "The database cannot be reached. Nothing was changed."))
                    .header("Retry-After", SECONDS_TO_RECOVER)
                    .build();
        }
        return Problem.answer(500, "The request could not be carried out. Nothing was changed.");
    }
}
