package org.letterpress.moderation;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.time.Clock;
import java.util.Objects;
import org.letterpress.comment.Comment;
import org.letterpress.comment.CommentScreened;
import org.letterpress.comment.CommentTakenBack;

/**
 * Notes what the rules that run in shadow would have made of a comment, in place of what was noted before. It changes
 * nothing about the comment; what was noted goes with the comment when that is erased.
 */
@ApplicationScoped
class WatchingShadows {
    private Shadows shadows;
    private Clock clock;

    @SuppressWarnings("NullAway.Init") // for the client proxy
    WatchingShadows() {}

    @Inject
    WatchingShadows(Shadows shadows, Clock clock) {
        this.shadows = shadows;
        this.clock = clock;
    }

    /** Before the site's policy has changed anything. */
    void onScreened(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) CommentScreened screened) {
        Comment comment = screened.comment();
        if (screened.shadows().isEmpty()) {
            return;
        }
        shadows.forget(id(comment));
        screened.shadows().forEach((rule, look) -> {
            Difference difference = Difference.between(comment, screened.look(), look);
            if (difference.isAny()) {
                shadows.add(new ShadowFinding(rule, id(comment), difference, clock.instant()));
            }
        });
    }

    void onTakenBack(@Observes CommentTakenBack takenBack) {
        if (takenBack.comment().isErased()) {
            shadows.forget(id(takenBack.comment()));
        }
    }

    private static long id(Comment comment) {
        return Objects.requireNonNull(comment.id());
    }
}
