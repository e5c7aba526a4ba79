package org.letterpress.briefing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.letterpress.comment.Comment;
import org.letterpress.comment.CommentAppealed;
import org.letterpress.comment.CommentScreened;
import org.letterpress.comment.CommentTakenBack;
import org.letterpress.comment.Tray;
import org.letterpress.moderation.CommentDecided;
import org.letterpress.moderation.Decision;
import org.letterpress.outbox.Outbox;
import org.letterpress.staff.Role;
import org.letterpress.staff.StaffChanged;
import org.letterpress.staff.StaffMembers;

/** Takes note of what moderators may have to be told, in the transaction in which it happens; and un-sends what is no longer so. */
@ApplicationScoped
class Noticing {
    /** In which the site's policy or a quick moderator may decide, so that nobody need be told. */
    static final Duration DELAY = Duration.ofSeconds(30);

    private Wishes wishes;
    private DecisionLinks links;
    private StaffMembers members;
    private BriefingWriter writer;
    private Outbox outbox;
    private Clock clock;

    @SuppressWarnings("NullAway.Init") // for the client proxy
    Noticing() {}

    @Inject
    Noticing(
            Wishes wishes,
            DecisionLinks links,
            StaffMembers members,
            BriefingWriter writer,
            Outbox outbox,
            Clock clock) {
        this.wishes = wishes;
        this.links = links;
        this.members = members;
        this.writer = writer;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** A new comment, or a new text of one. */
    void onScreened(@Observes CommentScreened screened) {
        note(screened.comment());
    }

    void onAppealed(@Observes CommentAppealed appealed) {
        note(appealed.comment());
    }

    private void note(Comment comment) {
        boolean waits = comment.tray() == Tray.PENDING || comment.tray() == Tray.REVIEW;
        if (waits && outbox.isOpen()) {
            Instant now = clock.instant();
            wishes.atOnce(now).forEach(staffId -> wishes.add(new Notice(staffId, id(comment), now.plus(DELAY))));
        }
    }

    /** What a moderator has put in other words is written of in these, where it has not been written of. */
    void onDecided(@Observes CommentDecided decided) {
        boolean unsent = writer.cancel(decided.comment());
        if (unsent && decided.decision().about() == Decision.About.TEXT) {
            note(decided.comment());
        }
    }

    /** What its author takes back is in no letter that has not left; a list is written anew without it. */
    void onTakenBack(@Observes CommentTakenBack takenBack) {
        writer.cancel(takenBack.comment());
        for (long staffId : links.readers(id(takenBack.comment()))) {
            if (writer.cancelList(staffId)) {
                wishes.locked(staffId).ifPresent(wish -> wish.hasten(clock.instant()));
            }
        }
    }

    /** Who is no moderator any more gets nothing. */
    void onChanged(@Observes StaffChanged changed) {
        boolean moderates = members.active(changed.id())
                .filter(card -> card.staff().may(Role.MODERATOR))
                .isPresent();
        if (!moderates) {
            wishes.forget(changed.id());
            writer.cancelAll(changed.id());
        }
    }

    private static long id(Comment comment) {
        return Objects.requireNonNull(comment.id());
    }
}
