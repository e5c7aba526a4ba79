package org.letterpress.web.moderation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
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
import org.letterpress.web.page.Answer;
import org.letterpress.web.staff.CurrentStaff;

/**
 * The queue. Its forms are plain ones that name the comment and the version that was seen, never a place in a list, which
 * may have moved by the time they are sent.
 */
@Named
@RequestScoped
public class QueueDesk {
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
    @RequestParameterMap
    private Map<String, String> parameters;

    private CommentStatus status = CommentStatus.PENDING;
    private @Nullable QueuePage page;
    private @Nullable AlreadyDecided conflict;
    private @Nullable Done done;
    private Map<CommentStatus, Long> counts = Map.of();

    public void open() {
        status = status(parameters.get("status"));
        if (parameters.containsKey("verdict") && decide()) {
            return;
        }
        Staff moderator = staff.get();
        QueueCursor after = Optional.ofNullable(parameters.get("after"))
                .flatMap(QueueCursor::parse)
                .orElse(QueueCursor.START);
        page = queue.page(new QueueQuery(status, after, CARDS), moderator);
        counts = queue.counts(moderator);
        done = done();
    }

    private static CommentStatus status(@Nullable String name) {
        return Arrays.stream(CommentStatus.values())
                .filter(status -> status.name().equalsIgnoreCase(name))
                .findFirst()
                .orElse(CommentStatus.PENDING);
    }

    /** @return whether the request is answered with that */
    private boolean decide() {
        Optional<Ruling> ruling = ruling();
        if (ruling.isEmpty()) {
            Answer.notFound();
            return true;
        }
        try {
            Decided decided = moderating.decide(ruling.get(), staff.get());
            Answer.seeOther(tab(status) + "&done=" + decided.decision());
            return true;
        } catch (AlreadyDecided refusal) {
            conflict = refusal;
            Answer.conflict();
            return false;
        } catch (NoSuchComment refusal) {
            Answer.notFound();
            return true;
        }
    }

    private Optional<Ruling> ruling() {
        Optional<Verdict> verdict = Arrays.stream(Verdict.values())
                .filter(candidate -> candidate.name().equals(parameters.get("verdict")))
                .findFirst();
        String version = parameters.getOrDefault("version", "");
        return !version.matches("\\d{1,9}")
                ? Optional.empty()
                : CommentId.parse(parameters.getOrDefault("comment", ""))
                        .flatMap(id -> verdict.map(given -> new Ruling(id, Integer.parseInt(version), given)));
    }

    private @Nullable Done done() {
        String id = parameters.getOrDefault("done", "");
        return !id.matches("\\d{1,18}")
                ? null
                : decisions
                        .byId(Long.parseLong(id))
                        .flatMap(decision ->
                                comments.byId(decision.commentId()).map(comment -> Done.of(decision, comment)))
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
