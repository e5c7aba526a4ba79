package org.letterpress.web.moderation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.letterpress.comment.Comment;
import org.letterpress.comment.CommentId;
import org.letterpress.comment.Comments;
import org.letterpress.comment.Tray;
import org.letterpress.moderation.AlreadyDecided;
import org.letterpress.moderation.AnotherMustReview;
import org.letterpress.moderation.Decided;
import org.letterpress.moderation.Decision;
import org.letterpress.moderation.Decisions;
import org.letterpress.moderation.Moderating;
import org.letterpress.moderation.ModerationQueue;
import org.letterpress.moderation.NoSuchComment;
import org.letterpress.moderation.QueueCard;
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

    private Tray tray = Tray.PENDING;
    private @Nullable QueuePage page;
    private @Nullable AlreadyDecided conflict;
    private boolean notYours;
    private @Nullable Done done;
    private Map<Tray, Long> counts = Map.of();

    @Override
    public Outcome open() {
        tray = tray(parameters.text("status"));
        Outcome outcome = carryOut();
        if (outcome == Outcome.SHOWN || outcome == Outcome.CONFLICT) {
            read();
        }
        return outcome;
    }

    private void read() {
        Staff moderator = staff.get();
        QueueCursor after = parameters.find("after").flatMap(QueueCursor::parse).orElse(QueueCursor.START);
        page = queue.page(new QueueQuery(tray, after, CARDS), moderator);
        counts = queue.counts(moderator);
        done = done();
    }

    private static Tray tray(String name) {
        return Arrays.stream(Tray.values())
                .filter(each -> each != Tray.WITHDRAWN && each.name().equalsIgnoreCase(name))
                .findFirst()
                .orElse(Tray.PENDING);
    }

    private Outcome carryOut() {
        if (parameters.find("undo").isPresent()) {
            return parameters
                    .number("undo")
                    .map(decision -> carryOut(() -> moderating.undo(decision, staff.get())))
                    .orElse(Outcome.NOT_FOUND);
        }
        if (parameters.find("verdict").isPresent()) {
            return ruling().map(ruling -> carryOut(() -> moderating.decide(ruling, staff.get())))
                    .orElse(Outcome.NOT_FOUND);
        }
        return Outcome.SHOWN;
    }

    private Outcome carryOut(Supplier<Decided> wish) {
        try {
            return Outcome.seeOther(tab(tray) + "&done=" + wish.get().decision());
        } catch (AlreadyDecided refusal) {
            conflict = refusal;
            return Outcome.CONFLICT;
        } catch (AnotherMustReview refusal) {
            notYours = true;
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
        return Arrays.stream(Tray.values())
                .filter(each -> each != Tray.WITHDRAWN)
                .map(each -> new Tab(each, tab(each), counts.getOrDefault(each, 0L), each == tray))
                .toList();
    }

    private static String tab(Tray tray) {
        return "/desk/comments?status=" + tray.name().toLowerCase(Locale.ROOT);
    }

    public Tray getTray() {
        return tray;
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
                .map(cursor -> tab(tray) + "&after=" + cursor.token())
                .orElse(null);
    }

    /** Where the queue's forms post to: this tab. */
    public String getAction() {
        return tab(tray);
    }

    /** Whether a verdict would change something about a comment: of an edit that waits, each would. */
    public boolean offers(String verdict, QueueCard card) {
        return card.edit() != null || Verdict.valueOf(verdict).status() != card.status();
    }

    public @Nullable AlreadyDecided getConflict() {
        return conflict;
    }

    public @Nullable String getConflictBy() {
        return conflict == null ? null : conflict.decidedBy().orElse(null);
    }

    /** Whether the author asked for another opinion than that of this moderator. */
    public boolean isNotYours() {
        return notYours;
    }

    public @Nullable Done getDone() {
        return done;
    }

    /** A tab of the queue. */
    public record Tab(Tray tray, String path, long count, boolean current) {}

    /**
     * What was decided last, and how to take it back.
     *
     * @param undo the decision that can be taken back; null when the comment has changed since, or that was an undoing
     */
    public record Done(
            String author, String words, @Nullable Long undo) {

        static Done of(Decision decision, Comment comment) {
            boolean possible = decision.leftVersion() == comment.version()
                    && !comment.isWithdrawn()
                    && decision.undoes().isEmpty();
            return new Done(comment.byline().name(), words(decision), possible ? decision.id() : null);
        }

        private static String words(Decision decision) {
            return decision.about() == Decision.About.EDIT ? "queue.done.edit" : "queue.done." + decision.to();
        }
    }
}
