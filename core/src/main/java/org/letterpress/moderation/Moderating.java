package org.letterpress.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.letterpress.comment.Comment;
import org.letterpress.comment.CommentId;
import org.letterpress.comment.CommentStatus;
import org.letterpress.comment.Comments;
import org.letterpress.staff.Role;
import org.letterpress.staff.Staff;

/** Decides about comments, one moderator at a time. */
@ApplicationScoped
@Transactional
public class Moderating {
    private Comments comments;
    private Decisions decisions;
    private CarryingOut carryingOut;
    private Clock clock;

    @SuppressWarnings("NullAway.Init") // for the client proxy
    Moderating() {}

    @Inject
    Moderating(Comments comments, Decisions decisions, CarryingOut carryingOut, Clock clock) {
        this.comments = comments;
        this.decisions = decisions;
        this.carryingOut = carryingOut;
        this.clock = clock;
    }

    /**
     * Carries out a ruling and records it. Of two moderators who rule on the same version, one is told of the other. Where
     * an edit waits beside an approved text, approving and rejecting are about the edit.
     *
     * @throws AlreadyDecided when the comment is no longer at the version that was seen
     * @throws AnotherMustReview when its author asked for somebody else's opinion than this moderator's
     * @throws NoSuchComment when there is none
     * @throws org.letterpress.staff.NotPermitted unless {@code moderator} is one
     */
    public Decided decide(Ruling ruling, Staff moderator) {
        return decide(ruling, null, moderator);
    }

    /** As {@link #decide(Ruling, Staff)}, as one of a batch unless that is null. */
    Decided decide(Ruling ruling, @Nullable Long batch, Staff moderator) {
        Comment comment = seen(ruling.comment(), ruling.seenVersion(), moderator);
        Decision decision = new Decision(comment, ruling, moderator, clock.instant());
        if (decision.about() == Decision.About.COMMENT) {
            leaveReviewsToOthers(comment, moderator);
        }
        if (batch != null) {
            decision.takeTogether(batch);
        }
        return carryingOut.carryOut(decision, ruling.verdict(), comment);
    }

    /** A comment that is still as {@code moderator} saw it; nobody else can change it before this transaction ends. */
    Comment seen(CommentId id, int version, Staff moderator) {
        moderator.require(Role.MODERATOR);
        Comment comment = comments.lockedByPublicId(id).orElseThrow(() -> new NoSuchComment(id));
        if (comment.version() != version || comment.isWithdrawn()) {
            throw new AlreadyDecided(comment, decisions.latest(id(comment)));
        }
        return comment;
    }

    /** As {@link #seen}, with a latest text that is theirs to judge, and so to change: an edit that waits always is. */
    Comment seenToRephrase(Rephrase wish, Staff moderator) {
        Comment comment = seen(wish.comment(), wish.seenVersion(), moderator);
        if (comment.stagedText().isEmpty()) {
            leaveReviewsToOthers(comment, moderator);
        }
        return comment;
    }

    /**
     * Takes a decision back: the comment, its texts and its appeal are as before it. With the approval of a comment goes that
     * of the moderator's reply to it.
     *
     * @throws AlreadyDecided when anything came after it
     * @throws AnotherMustReview when it answers an author who asked for somebody else's opinion than this moderator's
     * @throws NoSuchComment when there is no such decision
     * @throws org.letterpress.staff.NotPermitted unless {@code moderator} is a moderator whose own it is, or an
     *     administrator
     */
    public Decided undo(long decisionId, Staff moderator) {
        moderator.require(Role.MODERATOR);
        Decision undone = decisions.byId(decisionId).orElseThrow(NoSuchComment::new);
        if (!undone.mayBeUndoneBy(moderator)) {
            moderator.require(Role.ADMIN);
        }
        Comment comment = comments.lockedById(undone.commentId()).orElseThrow(NoSuchComment::new);
        Optional<Decision> latest = decisions.latest(id(comment));
        boolean last = latest.map(Decision::id).filter(id -> id == decisionId).isPresent();
        if (!last || comment.version() != undone.leftVersion() || comment.isWithdrawn()) {
            throw new AlreadyDecided(comment, latest);
        }
        leaveReviewsToOthers(comment, moderator);
        decisions.following(decisionId).ifPresent(reply -> undoReply(reply, moderator));
        Decision undoing = Decision.undoing(undone, comment, moderator, clock.instant());
        return carryingOut.takeBack(undone, undoing, comment);
    }

    private void leaveReviewsToOthers(Comment comment, Staff moderator) {
        if (comment.isContested() && Contest.isAgainst(moderator, comment, decisions.of(id(comment)))) {
            throw new AnotherMustReview(comment.publicId());
        }
    }

    /** One that is not public any more stays as it is; one that somebody has changed meanwhile is theirs to decide first. */
    private void undoReply(Decision undone, Staff moderator) {
        Comment reply = comments.lockedById(undone.commentId()).orElseThrow(NoSuchComment::new);
        if (reply.status() == CommentStatus.APPROVED) {
            if (reply.version() != undone.leftVersion()) {
                throw new AlreadyDecided(reply, decisions.latest(id(reply)));
            }
            carryingOut.takeBack(undone, Decision.undoing(undone, reply, moderator, clock.instant()), reply);
        }
    }

    private static long id(Comment comment) {
        return Objects.requireNonNull(comment.id());
    }
}
