package org.letterpress.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.letterpress.comment.AuthorRecord;
import org.letterpress.comment.Tray;
import org.letterpress.moderation.ModerationQueue;
import org.letterpress.moderation.QueueCard;
import org.letterpress.moderation.QueueCursor;
import org.letterpress.moderation.QueueFilter;
import org.letterpress.moderation.QueueOrder;
import org.letterpress.moderation.QueuePage;
import org.letterpress.moderation.QueueQuery;
import org.letterpress.screening.Finding;
import org.letterpress.staff.Role;

/** The queue of the moderators, for programs. */
@Path("")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class QueueApi {
    @Inject
    private Caller caller;

    @Inject
    private ModerationQueue queue;

    /** The comments that lie in one place of the desk, oldest first; a page may have fewer than asked for, and go on. */
    @GET
    @Path("comments")
    public Listing<QueuedAnswer> oldest(@BeanParam Wish wish) {
        var moderator = caller.with(Role.MODERATOR);
        QueuePage page = queue.page(wish.query(), moderator);
        return new Listing<>(
                page.cards().stream().map(QueuedAnswer::of).toList(),
                page.next().map(Wish::cursor).orElse(null));
    }

    /** What is asked for. */
    public static class Wish {
        @QueryParam("status")
        @DefaultValue("PENDING")
        private String status = "";

        @QueryParam("article")
        @DefaultValue("")
        private String article = "";

        @QueryParam("author")
        @DefaultValue("")
        private String author = "";

        @QueryParam("q")
        @DefaultValue("")
        private String text = "";

        @QueryParam("after")
        private @Nullable String after;

        @QueryParam("limit")
        @DefaultValue("20")
        private int limit;

        QueueQuery query() {
            QueueFilter filter = new QueueFilter(
                    article,
                    author,
                    Optional.empty(),
                    Optional.empty(),
                    "",
                    "",
                    Optional.empty(),
                    Optional.empty(),
                    text);
            return new QueueQuery(tray(), QueueOrder.OLDEST, filter, place(), Listing.limit(limit));
        }

        private Tray tray() {
            return Arrays.stream(Tray.values())
                    .filter(tray -> tray.name().equals(status))
                    .findFirst()
                    .orElseThrow(BadRequestException::new);
        }

        private QueueCursor place() {
            Cursor cursor = Cursor.parse(after);
            try {
                return cursor == null ? QueueCursor.START : new QueueCursor(cursor.at(), Long.parseLong(cursor.name()));
            } catch (NumberFormatException e) {
                throw new BadRequestException(e);
            }
        }

        static String cursor(QueueCursor place) {
            return new Cursor(place.at(), Long.toString(place.id())).text();
        }
    }

    /**
     * A comment, for moderators alone.
     *
     * @param version by which a decision names what was seen
     * @param article its id, which is its slug
     * @param html sanitised
     * @param edit what its author wants it to say instead, sanitised; null when nothing waits
     * @param postedAt in UTC (RFC 3339)
     * @param history of all comments under the e-mail address; null when there is none
     */
    public record QueuedAnswer(
            String id,
            String status,
            int version,
            String article,
            String author,
            @Nullable String email,
            boolean emailConfirmed,
            @Nullable String website,
            String html,
            @Nullable String edit,
            String postedAt,
            List<FindingAnswer> findings,
            @Nullable HistoryAnswer history) {

        static QueuedAnswer of(QueueCard card) {
            QueueCard.Writer writer = card.writer();
            return new QueuedAnswer(
                    card.publicId(),
                    card.status().name(),
                    card.version(),
                    card.article().slug(),
                    writer.name(),
                    writer.email(),
                    writer.emailConfirmed(),
                    writer.website(),
                    card.body().html(),
                    Optional.ofNullable(card.edit()).map(Object::toString).orElse(null),
                    card.postedAt().toString(),
                    card.findings().stream().map(FindingAnswer::of).toList(),
                    Optional.ofNullable(writer.record()).map(HistoryAnswer::of).orElse(null));
        }
    }

    /** What a screen found, for moderators. */
    public record FindingAnswer(String screen, String advice, String reason) {

        static FindingAnswer of(Finding finding) {
            return new FindingAnswer(finding.screen(), finding.advice().name(), finding.forModerator());
        }
    }

    /**
     * What became of the comments of an author.
     *
     * @param firstSeen in UTC (RFC 3339)
     */
    public record HistoryAnswer(long pending, long approved, long rejected, long spam, String firstSeen) {

        static HistoryAnswer of(AuthorRecord author) {
            return new HistoryAnswer(
                    author.pending(),
                    author.approved(),
                    author.rejected(),
                    author.spam(),
                    author.firstSeen().toString());
        }
    }
}
