package org.letterpress.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.letterpress.article.Holding;
import org.letterpress.comment.Comment;
import org.letterpress.comment.CommentScreened;
import org.letterpress.comment.Look;
import org.letterpress.comment.Tray;
import org.letterpress.screening.Advice;

/**
 * Decides in the name of the site what its policy does not leave to a person: once the screens have looked at a text, and in
 * the same transaction. It never deletes, and never approves what any screen would hold.
 */
@ApplicationScoped
class SitePolicy {
    private CarryingOut carryingOut;
    private Clock clock;

    @SuppressWarnings("NullAway.Init") // for the client proxy
    SitePolicy() {}

    @Inject
    SitePolicy(CarryingOut carryingOut, Clock clock) {
        this.carryingOut = carryingOut;
        this.clock = clock;
    }

    void onScreened(@Observes CommentScreened screened) {
        Comment comment = screened.comment();
        if (comment.tray() == Tray.PENDING) {
            verdict(comment, screened.look()).ifPresent(verdict -> decide(comment, verdict));
        }
    }

    /**
     * What it says of a comment in which the screens see this; empty for a person to say. An edit that is advised to be
     * spam waits for a person: what was approved is not undone by a machine.
     */
    static Optional<Verdict> verdict(Comment comment, Look look) {
        if (look.isAdvised(Advice.SPAM)) {
            return comment.stagedText().isPresent() ? Optional.empty() : Optional.of(Verdict.SPAM);
        }
        return look.isAdvised(Advice.HOLD) || !isFree(look) ? Optional.empty() : Optional.of(Verdict.APPROVE);
    }

    private static boolean isFree(Look look) {
        return look.holding() == Holding.FINDINGS || (look.holding() == Holding.FIRST_TIMERS && look.byTrustedAuthor());
    }

    private void decide(Comment comment, Verdict verdict) {
        Ruling ruling = new Ruling(comment.publicId(), comment.version(), verdict);
        carryingOut.carryOut(new Decision(comment, ruling, null, clock.instant()), verdict, comment);
    }
}
