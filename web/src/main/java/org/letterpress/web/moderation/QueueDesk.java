package org.letterpress.web.moderation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.letterpress.comment.Comment;
import org.letterpress.comment.CommentId;
import org.letterpress.comment.CommentStatus;
import org.letterpress.comment.Comments;
import org.letterpress.moderation.AlreadyDecided;
import org.letterpress.moderation.Decided;
import org.letterpress.moderation.Decision;
import org.letterpress.moderation.Decisions;
import org.letterpress.moderation.Moderating;
import org.letterpress.moderation.ModerationQueue;
import org.letterpress.moderation.NoSuchComment;
import org.letterpress.moderation.QueueCursor;
import org.letterpress.moderation.QueuePage;
import org.letterpress.moderation.QueueQuery;
import org.letterpress.moderation.Ruling;
import org.letterpress.moderation.Verdict;
import org.letterpress.staff.Staff;
import org.letterpress.web.page.CurrentStaff;
import org.letterpress.web.page.Outcome;
import org.letterpress.web.page.Page;
import org.letterpress.web.page.PageOf;
import org.letterpress.web.page.Parameters;
import org.letterpress.web.page.Route;

/**
 * The queue. Its forms are plain ones that name the comment and the version that was seen, never a place in a list, which
 * may have moved by the time they are sent.
 */
@Named
@PageOf(Route.DESK_COMMENTS)
@RequestScoped
public class QueueDesk implements Page {
    private static final int CARDS = 20;

    @Inject
    private CurrentStaff staff;

    @Inject
    private ModerationQueue queue;

    @Inject
    private Moderating moderating;

    @Inject
    private Comments comments;

    @Inject
    private Decisions decisions;

    @Inject
    private Parameters parameters;

    private CommentStatus status = CommentStatus.PENDING;
    private @Nullable QueuePage page;
    private @Nullable AlreadyDecided conflict;
    private @Nullable Done done;
    private Map<CommentStatus, Long> counts = Map.of();

    @Override
    public Outcome open() {
        status = status(parameters.text("status"));
        Outcome outcome = parameters.find("verdict").isPresent() ? decide() : Outcome.SHOWN;
        if (outcome == Outcome.SHOWN || outcome == Outcome.CONFLICT) {
            read();
        }
        return outcome;
    }

    private void read() {
        Staff moderator = staff.get();
        QueueCursor after = parameters.find("after").flatMap(QueueCursor::parse).orElse(QueueCursor.START);
        page = queue.page(new QueueQuery(status, after, CARDS), moderator);
        counts = queue.counts(moderator);
        done = done();
    }

    private static CommentStatus status(String name) {
        return Arrays.stream(CommentStatus.values())
                .filter(status -> status.name().equalsIgnoreCase(name))
                .findFirst()
                .orElse(CommentStatus.PENDING);
    }

    private Outcome decide() {
        Optional<Ruling> ruling = ruling();
        if (ruling.isEmpty()) {
            return Outcome.NOT_FOUND;
        }
        try {
            Decided decided = moderating.decide(ruling.get(), staff.get());
            return Outcome.seeOther(tab(status) + "&done=" + decided.decision());
        } catch (AlreadyDecided refusal) {
            conflict = refusal;
            return Outcome.CONFLICT;
        } catch (NoSuchComment refusal) {
            return Outcome.NOT_FOUND;
        }
    }

    private Optional<Ruling> ruling() {
        Optional<Verdict> verdict = Arrays.stream(Verdict.values())
                .filter(candidate -> candidate.name().equals(parameters.text("verdict")))
                .findFirst();
        Optional<Integer> version =
                parameters.number("version").filter(v -> v < Integer.MAX_VALUE).map(Long::intValue);
        return CommentId.parse(parameters.text("comment"))
                .flatMap(id -> version.flatMap(seen -> verdict.map(given -> new Ruling(id, seen, given))));
    }

    private @Nullable Done done() {
        return parameters
                .number("done")
                .flatMap(decisions::byId)
                .flatMap(decision -> comments.byId(decision.commentId()).map(comment -> Done.of(decision, comment)))
                .orElse(null);
    }

    public List<Tab> getTabs() {
        return Arrays.stream(CommentStatus.values())
                .filter(each -> each != CommentStatus.WITHDRAWN)
                .map(each -> new Tab(each, tab(each), counts.getOrDefault(each, 0L), each == status))
                .toList();
    }

    private static String tab(CommentStatus status) {
        return "/desk/comments?status=" + status.name().toLowerCase(Locale.ROOT);
    }

    public CommentStatus getStatus() {
        return status;
    }

    public QueuePage getPage() {
        if (page == null) {
            throw new IllegalStateException("Not opened");
        }
        return page;
    }

    /** The address of the next page; null on the last. */
    public @Nullable String getNext() {
        return getPage()
                .next()
                .map(cursor -> tab(status) + "&after=" + cursor.token())
                .orElse(null);
    }

    /** Where the queue's forms post to: this tab. */
    public String getAction() {
        return tab(status);
    }

    /** Which of the verdicts would change something on this tab. */
    public boolean offers(String verdict) {
        return Verdict.valueOf(verdict).status() != status;
    }

    public @Nullable AlreadyDecided getConflict() {
        return conflict;
    }

    public @Nullable String getConflictBy() {
        return conflict == null ? null : conflict.decidedBy().orElse(null);
    }

    public @Nullable Done getDone() {
        return done;
    }

    /** A tab of the queue. */
    public record Tab(CommentStatus status, String path, long count, boolean current) {}

    /**
     * What was decided last, and how to take it back.
     *
     * @param undo the verdict that does; null when the comment has changed since
     */
    public record Done(
            String comment,
            String author,
            CommentStatus to,
            int version,
            @Nullable Verdict undo) {

        static Done of(Decision decision, Comment comment) {
            boolean latest = comment.status() == decision.to() && comment.version() == decision.seenVersion() + 1;
            return new Done(
                    comment.publicId().value(),
                    comment.byline().name(),
                    decision.to(),
                    comment.version(),
                    latest ? Verdict.backTo(decision.from()).orElse(null) : null);
        }
    }
}
