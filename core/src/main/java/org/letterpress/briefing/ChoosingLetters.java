package org.letterpress.briefing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.letterpress.audit.Act;
import org.letterpress.audit.Actor;
import org.letterpress.audit.Audit;
import org.letterpress.audit.Deed;
import org.letterpress.audit.Subject;
import org.letterpress.site.SiteSecret;
import org.letterpress.staff.Role;
import org.letterpress.staff.Staff;

/** Lets moderators say whether, and how often, they want to be written to of what waits. */
@ApplicationScoped
@Transactional
public class ChoosingLetters {
    private Wishes wishes;
    private BriefingWriter writer;
    private SiteSecret secret;
    private Clock clock;
    private Audit audit;

    @SuppressWarnings("NullAway.Init") // for the client proxy
    ChoosingLetters() {}

    @Inject
    ChoosingLetters(Wishes wishes, BriefingWriter writer, SiteSecret secret, Clock clock, Audit audit) {
        this.wishes = wishes;
        this.writer = writer;
        this.secret = secret;
        this.clock = clock;
        this.audit = audit;
    }

    /** {@link Rhythm#NEVER} for who never chose. */
    public Rhythm chosen(Staff moderator) {
        return wishes.of(moderator.id()).map(Wish::rhythm).orElse(Rhythm.NEVER);
    }

    /**
     * From now on; what has not left yet is not sent. The first digest is written at once. The same again changes nothing.
     *
     * @throws org.letterpress.staff.NotPermitted unless {@code moderator} is one
     */
    public void choose(Rhythm rhythm, Staff moderator) {
        moderator.require(Role.MODERATOR);
        change(wishes.locked(moderator.id()).orElseGet(() -> begin(moderator)), rhythm);
    }

    private Wish begin(Staff moderator) {
        Wish wish = new Wish(moderator.id(), EndToken.of(moderator.id(), secret));
        wishes.add(wish);
        return wish;
    }

    /** Ends the letters for the reader of one; again, or for nothing, it changes nothing. */
    public void end(EndToken token) {
        wishes.whose(token).flatMap(wishes::locked).ifPresent(wish -> change(wish, Rhythm.NEVER));
    }

    private void change(Wish wish, Rhythm rhythm) {
        Rhythm before = wish.rhythm();
        if (before == rhythm) {
            return;
        }
        wish.choose(rhythm, clock.instant());
        wishes.forget(wish.staffId());
        writer.cancelAll(wish.staffId());
        audit.record(Act.of(
                        Deed.BRIEFING_CHOSEN,
                        Actor.staff(wish.staffId()),
                        Subject.of(Subject.Kind.STAFF, wish.staffId()))
                .changed("letters", before, rhythm));
    }
}
