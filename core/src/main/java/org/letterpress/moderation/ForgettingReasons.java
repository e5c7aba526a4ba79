package org.letterpress.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Objects;
import org.letterpress.comment.Comment;
import org.letterpress.comment.CommentTakenBack;

/**
 * Forgets what moderators wrote to the author of a comment once all else of it is erased: it may say what the comment said,
 * and to whom it was written. That something was decided, by whom and when, stays.
 */
@ApplicationScoped
class ForgettingReasons {
    private Decisions decisions;

    @SuppressWarnings("NullAway.Init") // for the client proxy
    ForgettingReasons() {}

    @Inject
    ForgettingReasons(Decisions decisions) {
        this.decisions = decisions;
    }

    void onTakenBack(@Observes CommentTakenBack takenBack) {
        Comment comment = takenBack.comment();
        if (comment.isErased()) {
            decisions.forgetReasons(Objects.requireNonNull(comment.id()));
        }
    }
}
