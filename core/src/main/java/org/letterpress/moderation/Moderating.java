package org.letterpress.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Objects;
import org.letterpress.comment.Comment;
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
    private EntityManager em;
    private Clock clock;

    @SuppressWarnings("NullAway.Init") // for the client proxy
    Moderating() {}

    @Inject
    public Moderating(Comments comments, Decisions decisions, EntityManager em, Clock clock) {
        this.comments = comments;
        this.decisions = decisions;
        this.em = em;
        this.clock = clock;
    }

    /**
     * Carries out a ruling and records it. Of two moderators who rule on the same version, one is told of the other.
     *
     * @throws AlreadyDecided when the comment is no longer at the version that was seen
     * @throws NoSuchComment when there is none
     * @throws org.letterpress.staff.NotPermitted unless {@code moderator} is one
     */
    public Decided decide(Ruling ruling, Staff moderator) {
        moderator.require(Role.MODERATOR);
        Comment comment =
                comments.lockedByPublicId(ruling.comment()).orElseThrow(() -> new NoSuchComment(ruling.comment()));
        long id = Objects.requireNonNull(comment.id());
        if (comment.version() != ruling.seenVersion() || comment.status() == CommentStatus.WITHDRAWN) {
            throw new AlreadyDecided(comment, decisions.latest(id));
        }
        Decision decision = new Decision(comment, ruling, moderator, clock.instant());
        comment.decide(ruling.verdict().status());
        decisions.add(decision);
        em.flush();
        return new Decided(
                ruling.comment(), comment.status(), comment.version(), Objects.requireNonNull(decision.id()));
    }
}
