package org.letterpress.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Objects;
import org.letterpress.audit.Act;
import org.letterpress.audit.Actor;
import org.letterpress.audit.Audit;
import org.letterpress.audit.Deed;
import org.letterpress.audit.Subject;
import org.letterpress.comment.Comment;
import org.letterpress.comment.CommentId;
import org.letterpress.comment.CommentTakenBack;
import org.letterpress.comment.Comments;
import org.letterpress.staff.Role;
import org.letterpress.staff.Staff;

/** Lets moderators write to each other about comments. */
@ApplicationScoped
@Transactional
public class Annotating {
    private static final String FORGET = "delete from CommentNote n where n.commentId = :comment";

    private EntityManager em;
    private Comments comments;
    private Audit audit;
    private Clock clock;

    @SuppressWarnings("NullAway.Init") // for the client proxy
    Annotating() {}

    @Inject
    public Annotating(EntityManager em, Comments comments, Audit audit, Clock clock) {
        this.em = em;
        this.comments = comments;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Adds a note to a comment. It is no change of the comment: what others have seen of it stays what they decide about.
     *
     * @throws NoSuchComment when there is none, or it was erased
     * @throws IllegalArgumentException when the text is blank or longer than {@link CommentNote#MAX_LENGTH}
     * @throws org.letterpress.staff.NotPermitted unless {@code moderator} is one
     */
    public void note(CommentId id, String text, Staff moderator) {
        moderator.require(Role.MODERATOR);
        Comment comment =
                comments.byPublicId(id).filter(found -> !found.isErased()).orElseThrow(() -> new NoSuchComment(id));
        em.persist(new CommentNote(Objects.requireNonNull(comment.id()), text, moderator, clock.instant()));
        audit.record(
                Act.of(Deed.COMMENT_NOTED, Actor.staff(moderator.id()), Subject.of(Subject.Kind.COMMENT, id.value())));
    }

    /** What was written about an erased comment may say what it said, and of whom. */
    void onTakenBack(@Observes CommentTakenBack takenBack) {
        Comment comment = takenBack.comment();
        if (comment.isErased()) {
            em.createQuery(FORGET)
                    .setParameter("comment", Objects.requireNonNull(comment.id()))
                    .executeUpdate();
        }
    }
}
