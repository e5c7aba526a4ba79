package org.letterpress.briefing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.letterpress.outbox.Letter;
import org.letterpress.outbox.Outbox;
import org.letterpress.site.Transactions;
import org.letterpress.staff.Role;
import org.letterpress.staff.StaffCard;
import org.letterpress.staff.StaffMembers;

/**
 * Writes to the moderators who want it what waits for a person. The application calls {@link #briefDue} again and again from
 * a scheduled job, on every server: each moderator is lent to one of them. Where nothing waits, no letter is written.
 */
@ApplicationScoped
@Transactional(TxType.NOT_SUPPORTED)
public class Briefing {
    /** Comments about which one moderator gets a letter each within an hour; beyond, one letter lists what waits. */
    static final int MOST_AT_ONCE = 30;

    private static final Duration HOUR = Duration.ofHours(1);
    private static final int FORGOTTEN_AT_ONCE = 500;

    private Wishes wishes;
    private DecisionLinks links;
    private WaitingComments waiting;
    private StaffMembers members;
    private BriefingWriter writer;
    private Outbox outbox;
    private Transactions transactions;
    private Clock clock;

    @SuppressWarnings("NullAway.Init") // for the client proxy
    Briefing() {}

    @Inject
    Briefing(
            Wishes wishes,
            DecisionLinks links,
            WaitingComments waiting,
            StaffMembers members,
            BriefingWriter writer,
            Outbox outbox,
            Transactions transactions,
            Clock clock) {
        this.wishes = wishes;
        this.links = links;
        this.waiting = waiting;
        this.members = members;
        this.writer = writer;
        this.outbox = outbox;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Writes to everybody to whom it is time to write. */
    public void briefDue() {
        if (!outbox.isOpen()) {
            return;
        }
        for (long staffId : transactions.alone(() -> wishes.due(clock.instant()))) {
            String holder = UUID.randomUUID().toString();
            if (transactions.alone(() -> isLent(staffId, holder))) {
                transactions.alone(() -> {
                    brief(staffId, holder);
                    return true;
                });
            }
        }
    }

    private boolean isLent(long staffId, String holder) {
        return wishes.locked(staffId)
                .filter(wish -> wish.lend(holder, clock.instant()))
                .isPresent();
    }

    /** Locks comments before the wish, as those do who take a comment back. */
    private void brief(long staffId, String holder) {
        Optional<StaffCard> moderator =
                members.active(staffId).filter(card -> card.staff().may(Role.MODERATOR));
        List<Notice> notices = wishes.ready(staffId, clock.instant(), MOST_AT_ONCE + 1);
        boolean listed = isListed(staffId, notices.size());
        List<Long> ids = listed
                ? waiting.oldest(Letter.MOST_ENTRIES)
                : notices.stream().map(Notice::commentId).toList();
        List<Waiting> found = moderator.isEmpty() ? List.of() : waiting.locked(ids);
        wishes.locked(staffId).filter(wish -> wish.isLentTo(holder)).ifPresent(wish -> {
            moderator.ifPresent(to -> write(found, listed, to));
            forget(notices, listed, staffId);
            wish.rest(next(wish, listed));
        });
    }

    /** Whether it is time for a list: a digest is due, or too much has come in for letters about each. */
    private boolean isListed(long staffId, int notices) {
        return wishes.of(staffId).filter(wish -> wish.dueAt() != null).isPresent()
                || notices + links.count(staffId, clock.instant().minus(HOUR)) > MOST_AT_ONCE;
    }

    private void write(List<Waiting> found, boolean listed, StaffCard to) {
        List<Waiting> theirs =
                found.stream().filter(one -> !one.isForOthersThan(to.id())).toList();
        if (!listed) {
            writer.writeEach(
                    theirs.stream().filter(one -> !links.told(to.id(), one)).toList(), to);
        } else if (!theirs.isEmpty()) {
            writer.writeList(theirs, Math.max(0, waiting.count() - found.size()), to);
        }
    }

    private void forget(List<Notice> notices, boolean listed, long staffId) {
        if (listed) {
            wishes.forget(staffId);
        } else {
            wishes.done(notices);
        }
    }

    /** When to write next: at once where each comment has a letter of its own; an hour after a list had to stand for these. */
    private @Nullable Instant next(Wish wish, boolean listed) {
        Instant now = clock.instant();
        if (wish.rhythm().isDigest()) {
            return now.plus(wish.rhythm().period());
        }
        return listed && wish.dueAt() == null ? now.plus(HOUR) : null;
    }

    /** Deletes the links that have expired. */
    public void sweep() {
        boolean more = true;
        while (more) {
            more = transactions.alone(() -> links.forget(clock.instant(), FORGOTTEN_AT_ONCE)) == FORGOTTEN_AT_ONCE;
        }
    }
}
