package org.letterpress.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.letterpress.comment.Comment;
import org.letterpress.comment.SubmissionCheck;
import org.letterpress.staff.Staff;
import org.letterpress.text.Writing;

/**
 * Lets moderators put other words in the place of a comment's. Its author's own are kept, for the author and to go back to,
 * and what the screens found in those stays beside it: they judge authors, not moderators.
 */
@ApplicationScoped
@Transactional
public class Rephrasing {
    private Moderating moderating;
    private SubmissionCheck check;
    private CarryingOut carryingOut;
    private Clock clock;

    @SuppressWarnings("NullAway.Init") // for the client proxy
    Rephrasing() {}

    @Inject
    Rephrasing(Moderating moderating, SubmissionCheck check, CarryingOut carryingOut, Clock clock) {
        this.moderating = moderating;
        this.check = check;
        this.carryingOut = carryingOut;
        this.clock = clock;
    }

    /**
     * Has a comment say something else, in the text that waits where one does, and leaves it where it stands: what is not
     * approved is not approved by that. It is recorded, and taken back, as a decision is.
     *
     * @return empty when it says that already, and nothing was changed
     * @throws org.letterpress.comment.SubmissionInvalid when the text breaks the rule for texts
     * @throws AlreadyDecided when the comment is no longer at the version that was seen
     * @throws AnotherMustReview when its author asked for somebody else's opinion than this moderator's
     * @throws NoSuchComment when there is none
     * @throws org.letterpress.staff.NotPermitted unless {@code moderator} is one
     */
    public Optional<Decided> rephrase(Rephrase wish, Staff moderator) {
        Comment comment = moderating.seenToRephrase(wish, moderator);
        check.check(wish.text());
        if (isSaid(comment, wish.text())) {
            return Optional.empty();
        }
        Decision decision = Decision.rephrasing(comment, moderator, clock.instant());
        return Optional.of(carryingOut.rephrase(decision, Writing.typed(wish.text()), comment));
    }

    /** As {@link #rephrase}, and approves it in these words: one decision, taken back as a whole. */
    public Decided approveAs(Rephrase wish, Staff moderator) {
        Ruling ruling = new Ruling(wish.comment(), wish.seenVersion(), Verdict.APPROVE);
        Comment comment = moderating.seenToRephrase(wish, moderator);
        check.check(wish.text());
        if (isSaid(comment, wish.text())) {
            return moderating.decide(ruling, moderator);
        }
        Decision decision = new Decision(comment, ruling, moderator, clock.instant());
        return carryingOut.approveAs(decision, Writing.typed(wish.text()), comment);
    }

    /** Browsers send line breaks in a way of their own. */
    private static boolean isSaid(Comment comment, String text) {
        return text.replace("\r", "").equals(comment.latestText().source().replace("\r", ""));
    }
}
