package org.letterpress.web.api;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Map;
import org.letterpress.Refusal;
import org.letterpress.staff.NotPermitted;
import org.letterpress.transfer.AlreadyUndone;
import org.letterpress.transfer.ExportTooLarge;
import org.letterpress.transfer.ImportStillRunning;
import org.letterpress.transfer.NoSuchImport;

/** What the library refuses, with the status that says so. */
@Provider
public class Refusals implements ExceptionMapper<Refusal> {
    private static final Map<Class<? extends Refusal>, Integer> STATUS = Map.of(
            NotPermitted.class, 403,
            NoSuchImport.class, 404,
            ImportStillRunning.class, 409,
            AlreadyUndone.class, 409,
            ExportTooLarge.class, 413);

    @Override
    public Response toResponse(Refusal refusal) {
        int status = STATUS.getOrDefault(refusal.getClass(), 422);
        return Problem.answer(
                status,
                refusal instanceof NotPermitted
                        ? "Your roles do not include this."
                        : String.valueOf(refusal.getMessage()));
    }
}
