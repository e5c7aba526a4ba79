package org.letterpress.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Objects;
import org.letterpress.audit.Act;
import org.letterpress.audit.Audit;
import org.letterpress.audit.Deed;
import org.letterpress.audit.Subject;
import org.letterpress.comment.Comment;
import org.letterpress.comment.CommentId;
import org.letterpress.comment.Comments;
import org.letterpress.staff.Role;
import org.letterpress.staff.Staff;

/**
 * Ends a thread, and opens it again. What stands in it stays, and whoever decides about one of its comments at the same
 * moment is not disturbed.
 */
@ApplicationScoped
@Transactional
public class ClosingThreads {
    private Comments comments;
    private Audit audit;

    @SuppressWarnings("NullAway.Init") // for the client proxy
    ClosingThreads() {}

    @Inject
    public ClosingThreads(Comments comments, Audit audit) {
        this.comments = comments;
        this.audit = audit;
    }

    /**
     * Takes no more answers in the thread of a comment; again, it changes nothing.
     *
     * @throws NoSuchComment when there is none
     * @throws org.letterpress.staff.NotPermitted unless {@code moderator} is one, as for {@link #reopen}
     */
    public void close(CommentId comment, Staff moderator) {
        change(comment, true, moderator);
    }

    /** Takes answers again in the thread of a comment. */
    public void reopen(CommentId comment, Staff moderator) {
        change(comment, false, moderator);
    }

    private void change(CommentId id, boolean closed, Staff moderator) {
        moderator.require(Role.MODERATOR);
        Comment comment = comments.byPublicId(id).orElseThrow(() -> new NoSuchComment(id));
        long root = Objects.requireNonNull(comment.rootId());
        if (comments.closeThread(root, closed)) {
            String first = comments.byId(root).orElseThrow().publicId().value();
            audit.record(Act.of(
                    closed ? Deed.THREAD_CLOSED : Deed.THREAD_REOPENED,
                    moderator.actor(),
                    Subject.of(Subject.Kind.COMMENT, first)));
        }
    }
}
