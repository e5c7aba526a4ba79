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
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.letterpress.comment.CommentId;
import org.letterpress.moderation.BatchResult;
import org.letterpress.moderation.BatchResult.Outcome;
import org.letterpress.moderation.BulkDeciding;
import org.letterpress.moderation.Decided;
import org.letterpress.moderation.Decision;
import org.letterpress.moderation.Moderating;
import org.letterpress.moderation.ReasonCode;
import org.letterpress.moderation.Ruling;
import org.letterpress.moderation.Verdict;
import org.letterpress.staff.Role;

/** Moderation, for programs: each decision is bound to the version of the comment that was seen. */
@Path("")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class DecisionsApi {
    /** What the ids of batches begin with, so that they are no decisions'. */
    private static final String BATCH = "b";

    private static final SentObject.Limit ONE = new SentObject.Limit(32 * 1024, "A decision has at most 32 KiB.");
    private static final SentObject.Limit MANY = new SentObject.Limit(128 * 1024, "Decisions have at most 128 KiB.");

    @Inject
    private Caller caller;

    @Inject
    private Moderating moderating;

    @Inject
    private BulkDeciding bulk;

    @Inject
    private HttpServletRequest request;

    /** Decides about one comment; 409 with who was first when it is no longer what was seen. */
    @POST
    @Path("comments/{id}/decisions")
    @Consumes(MediaType.APPLICATION_JSON)
    public DecisionAnswer decide(@PathParam("id") String id, InputStream body) {
        var moderator = caller.with(Role.MODERATOR);
        SentObject sent = SentObject.read(body, request.getContentLengthLong(), ONE);
        CommentId comment = CommentId.parse(id).orElseThrow(NotFoundException::new);
        Verdict verdict = sent.oneOf("verdict", Verdict.values());
        if (verdict.needsReason() && code(sent) == null && reason(sent).isEmpty()) {
            throw SentObject.wrong("reason", "Say what its author should change, by a code or a reason");
        }
        Ruling ruling = new Ruling(comment, sent.number("version"), verdict, code(sent), reason(sent));
        return DecisionAnswer.of(moderating.decide(ruling, moderator));
    }

    private static @Nullable ReasonCode code(SentObject sent) {
        return sent.text("code").isEmpty() ? null : sent.oneOf("code", ReasonCode.values());
    }

    private static String reason(SentObject sent) {
        String reason = sent.text("reason").strip();
        if (reason.length() > Decision.MAX_REASON) {
            throw SentObject.wrong("reason", "A reason has up to " + Decision.MAX_REASON + " characters");
        }
        return reason;
    }

    /** Decides about several; each by itself, so that one which is no longer what was seen stops no other. */
    @POST
    @Path("decisions")
    @Consumes(MediaType.APPLICATION_JSON)
    public BatchAnswer decide(InputStream body) {
        var moderator = caller.with(Role.MODERATOR);
        SentObject sent = SentObject.read(body, request.getContentLengthLong(), MANY);
        Verdict verdict = sent.oneOf("verdict", Verdict.values());
        if (verdict.needsReason()) {
            throw SentObject.wrong("verdict", "Say to each author by itself what to change");
        }
        List<Ruling> rulings = sent.objects("items", BulkDeciding.MAX_RULINGS).stream()
                .map(item -> new Ruling(id(item), item.number("version"), verdict))
                .toList();
        return BatchAnswer.of(bulk.decide(rulings, moderator));
    }

    private static CommentId id(SentObject item) {
        return CommentId.parse(item.text("id")).orElseThrow(() -> SentObject.wrong("items", "Send ids of comments"));
    }

    /** Takes a decision back, or what of a batch nothing came after; 409 when nothing is left to take back. */
    @POST
    @Path("decisions/{id}/undo")
    public Response undo(@PathParam("id") String id) {
        var moderator = caller.with(Role.MODERATOR);
        if (!id.matches(BATCH + "?[0-9]{1,18}")) {
            throw new NotFoundException();
        }
        if (!id.startsWith(BATCH)) {
            return Response.ok(DecisionAnswer.of(moderating.undo(Long.parseLong(id), moderator)))
                    .build();
        }
        BatchResult result = bulk.undo(Long.parseLong(id.substring(BATCH.length())), moderator);
        return result.count(Outcome.DONE) > 0
                ? Response.ok(BatchAnswer.of(result)).build()
                : Problem.answer(409, "Something came after each of these decisions.");
    }

    /**
     * What was decided.
     *
     * @param version of the comment, after it
     * @param decision its id, by which it can be taken back
     */
    public record DecisionAnswer(String id, String status, int version, String decision) {

        static DecisionAnswer of(Decided decided) {
            return new DecisionAnswer(
                    decided.comment().value(),
                    decided.status().name(),
                    decided.version(),
                    Long.toString(decided.decision()));
        }
    }

    /**
     * What was decided together.
     *
     * @param batch its id, by which it can be taken back
     */
    public record BatchAnswer(String batch, List<ItemAnswer> results) {

        static BatchAnswer of(BatchResult result) {
            return new BatchAnswer(
                    BATCH + result.batch(),
                    result.items().stream().map(ItemAnswer::of).toList());
        }
    }

    /**
     * What became of one comment.
     *
     * @param decidedBy who was first; null when nobody was
     */
    public record ItemAnswer(
            String id, String outcome, @Nullable String decidedBy) {

        static ItemAnswer of(BatchResult.Item item) {
            return new ItemAnswer(
                    item.comment().value(), item.outcome().name(), item.by().orElse(null));
        }
    }
}
