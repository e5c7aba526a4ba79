package org.letterpress.web.api;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Map;
import org.letterpress.Refusal;
import org.letterpress.comment.AlreadySaid;
import org.letterpress.comment.CommentsClosed;
import org.letterpress.comment.ParentNotPublic;
import org.letterpress.comment.SubmissionInvalid;
import org.letterpress.comment.ThreadClosed;
import org.letterpress.comment.TooManyComments;
import org.letterpress.moderation.AlreadyDecided;
import org.letterpress.moderation.AnotherMustReview;
import org.letterpress.moderation.NoSuchComment;
import org.letterpress.staff.NotPermitted;
import org.letterpress.transfer.AlreadyUndone;
import org.letterpress.transfer.ExportTooLarge;
import org.letterpress.transfer.ImportStillRunning;
import org.letterpress.transfer.NoSuchImport;
import org.letterpress.web.api.Problem.FieldProblem;

/** What the library refuses, with the status that says so. */
@Provider
public class Refusals implements ExceptionMapper<Refusal> {
    private static final Map<Class<? extends Refusal>, Integer> STATUS = Map.of(
            NotPermitted.class, 403,
            NoSuchImport.class, 404,
            ImportStillRunning.class, 409,
            AlreadyUndone.class, 409,
            AnotherMustReview.class, 409,
            NoSuchComment.class, 404,
            AlreadySaid.class, 409,
            CommentsClosed.class, 409,
            ExportTooLarge.class, 413,
            TooManyComments.class, 429);

    @Override
    public Response toResponse(Refusal refusal) {
        if (refusal instanceof SubmissionInvalid invalid) {
            return Problem.invalid(invalid.errors().stream()
                    .map(error -> new FieldProblem(error.field(), error.message()))
                    .toList());
        }
        if (refusal instanceof AlreadyDecided late) {
            return Conflict.answer(late);
        }
        if (refusal instanceof ThreadClosed) {
            return Problem.answer(409, "Comments are closed in this thread.");
        }
        if (refusal instanceof ParentNotPublic) {
            return Problem.invalid(List.of(new FieldProblem("parentId", "There is no such comment to reply to")));
        }
        if (refusal instanceof TooManyComments many) {
            return Response.fromResponse(problem(refusal))
                    .header("Retry-After", many.retryAfter().toSeconds() + 1)
                    .build();
        }
        return problem(refusal);
    }

    private static Response problem(Refusal refusal) {
        int status = STATUS.getOrDefault(refusal.getClass(), 422);
        return Problem.answer(
                status,
                refusal instanceof NotPermitted
                        ? "Your roles do not include this."
                        : String.valueOf(refusal.getMessage()));
    }
}
