package org.letterpress.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.letterpress.article.Articles;
import org.letterpress.article.Teaser;
import org.letterpress.comment.Commenting;
import org.letterpress.comment.PublicComment;
import org.letterpress.comment.PublicComments;
import org.letterpress.comment.Receipt;
import org.letterpress.text.Slug;
import org.letterpress.web.comment.Sender;

/** The comments under an article, for programs: those that are public, and a new one. */
@Path("articles/{article}/comments")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class CommentsApi {
    @Inject
    private Articles articles;

    @Inject
    private PublicComments comments;

    @Inject
    private Commenting commenting;

    @Inject
    private Sender sender;

    @GET
    public Listing<CommentAnswer> oldest(
            @PathParam("article") String article,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @DefaultValue("20") int limit) {
        int most = Listing.limit(limit);
        List<PublicComment> found = comments.under(id(article), position(Cursor.parse(after)), most + 1);
        return Listing.of(
                found,
                most,
                CommentAnswer::of,
                last -> new Cursor(last.position().postedAt(), last.position().publicId()));
    }

    /** Takes a comment as the form of the article's page does. It waits, and its receipt says what becomes of it. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response post(
            @PathParam("article") String article,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Context HttpServletRequest request,
            InputStream body) {
        long id = id(article);
        SentComment sent = SentComment.read(body, request.getContentLengthLong());
        Receipt receipt = commenting.submit(sent.submission(id, key), sender.byProgram());
        return Response.accepted(PostedAnswer.of(receipt)).build();
    }

    private long id(String article) {
        return Slug.parse(article).flatMap(articles::teaser).map(Teaser::id).orElseThrow(NotFoundException::new);
    }

    private static PublicComments.Position position(@Nullable Cursor cursor) {
        return cursor == null ? PublicComments.Position.START : new PublicComments.Position(cursor.at(), cursor.name());
    }

    /**
     * A public comment.
     *
     * @param parentId the comment it replies to, where that is public
     * @param html sanitised
     * @param postedAt in UTC (RFC 3339)
     */
    public record CommentAnswer(String id, @Nullable String parentId, String author, String html, String postedAt) {

        static CommentAnswer of(PublicComment comment) {
            return new CommentAnswer(
                    comment.publicId(),
                    comment.parentId(),
                    comment.author(),
                    comment.body().html(),
                    comment.postedAt().toString());
        }
    }

    /**
     * A comment that was taken.
     *
     * @param receipt the path that only its author should know
     */
    public record PostedAnswer(String id, String status, String receipt) {

        static PostedAnswer of(Receipt receipt) {
            return new PostedAnswer(
                    receipt.comment().value(),
                    receipt.status().name(),
                    "/receipt/" + receipt.token().value());
        }
    }
}
