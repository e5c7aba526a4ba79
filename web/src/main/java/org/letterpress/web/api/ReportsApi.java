package org.letterpress.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.letterpress.comment.CommentId;
import org.letterpress.comment.CommentNotPublic;
import org.letterpress.comment.Complaint;
import org.letterpress.comment.ReportReason;
import org.letterpress.comment.Reporting;
import org.letterpress.comment.TooManyReports;
import org.letterpress.web.comment.Sender;

/** What readers have against public comments, by programs. */
@Path("comments/{id}/reports")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ReportsApi {
    private static final SentObject.Limit LIMIT = new SentObject.Limit(16 * 1024, "A report has at most 16 KiB.");
    private static final int TOO_MANY_REQUESTS = 429; // RFC 6585

    @Inject
    private Reporting reporting;

    @Inject
    private Sender sender;

    @Inject
    private HttpServletRequest request;

    /** Takes a report as the form does; the second one of a reader is answered like the first, and changes nothing. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response report(@PathParam("id") String id, InputStream body) {
        SentObject sent = SentObject.read(body, request.getContentLengthLong(), LIMIT);
        CommentId comment = CommentId.parse(id).orElseThrow(NotFoundException::new);
        Complaint complaint = new Complaint(comment, sent.oneOf("reason", ReportReason.values()), text(sent));
        try {
            reporting.report(complaint, sender.byProgram());
            return Response.accepted(
                            new ReportAnswer(comment.value(), complaint.reason().name()))
                    .build();
        } catch (CommentNotPublic gone) {
            throw new NotFoundException(gone);
        } catch (TooManyReports many) {
            return Response.fromResponse(Problem.answer(TOO_MANY_REQUESTS, String.valueOf(many.getMessage())))
                    .header("Retry-After", many.retryAfter().toSeconds() + 1)
                    .build();
        }
    }

    private static String text(SentObject sent) {
        String text = sent.text("text");
        if (Complaint.isTooLong(text)) {
            throw SentObject.wrong("text", "A report has up to " + Complaint.MAX_TEXT + " characters");
        }
        return text;
    }

    /**
     * A report that was taken.
     *
     * @param id of the comment
     */
    public record ReportAnswer(String id, String reason) {}
}
