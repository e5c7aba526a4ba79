package org.letterpress.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.letterpress.audit.Act;
import org.letterpress.audit.Audit;
import org.letterpress.audit.Deed;
import org.letterpress.audit.Subject;
import org.letterpress.comment.Comment;
import org.letterpress.comment.CommentStatus;
import org.letterpress.comment.StaffReplies;
import org.letterpress.staff.Staff;

/** Lets moderators answer readers, under their own names and in that of the staff. */
@ApplicationScoped
@Transactional
public class Replying {
    private Moderating moderating;
    private StaffReplies replies;
    private CarryingOut carryingOut;
    private Audit audit;
    private Clock clock;

    @SuppressWarnings("NullAway.Init") // for the client proxy
    Replying() {}

    @Inject
    Replying(Moderating moderating, StaffReplies replies, CarryingOut carryingOut, Audit audit, Clock clock) {
        this.moderating = moderating;
        this.replies = replies;
        this.carryingOut = carryingOut;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Puts a reply under a comment, public at once, and approves the comment, or its edit, where it waits: nobody answers
     * what nobody can read. Both are taken back together by undoing what is returned.
     *
     * @return the decision about the comment; about the reply, where the comment needed none
     * @throws org.letterpress.comment.SubmissionInvalid when the text breaks the rule for texts
     * @throws org.letterpress.comment.ThreadClosed when the thread takes no more answers
     * @throws org.letterpress.comment.AlreadySaid when the same moderator has answered the same already
     * @throws AlreadyDecided when the comment is no longer at the version that was seen
     * @throws AnotherMustReview when its author asked for somebody else's opinion than this moderator's
     * @throws NoSuchComment when there is none
     * @throws org.letterpress.staff.NotPermitted unless {@code moderator} is one
     */
    public Decided reply(StaffReply wish, Staff moderator) {
        Comment parent = moderating.seen(wish.comment(), wish.seenVersion(), moderator);
        boolean isRead =
                parent.status() == CommentStatus.APPROVED && parent.stagedText().isEmpty();
        Comment reply = replies.add(parent, moderator.name(), wish.text());
        record(reply, moderator);
        if (isRead) {
            return publish(reply, null, moderator);
        }
        Ruling approval = new Ruling(wish.comment(), wish.seenVersion(), Verdict.APPROVE);
        Decided approved = moderating.decide(approval, moderator);
        publish(reply, approved.decision(), moderator);
        return approved;
    }

    private Decided publish(Comment reply, @Nullable Long with, Staff moderator) {
        Ruling ruling = new Ruling(reply.publicId(), reply.version(), Verdict.APPROVE);
        Decision decision = new Decision(reply, ruling, moderator, clock.instant());
        if (with != null) {
            decision.follow(with);
        }
        return carryingOut.carryOut(decision, ruling.verdict(), reply);
    }

    private void record(Comment reply, Staff moderator) {
        audit.record(Act.of(
                        Deed.COMMENT_POSTED,
                        moderator.actor(),
                        Subject.of(Subject.Kind.COMMENT, reply.publicId().value()))
                .with("article", reply.articleId()));
    }
}
