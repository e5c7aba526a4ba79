package org.letterpress.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.letterpress.comment.CommentId;
import org.letterpress.comment.Comments;
import org.letterpress.site.Transactions;
import org.letterpress.staff.Role;
import org.letterpress.staff.Staff;

/** Notes for two minutes who looks at a comment, so that two moderators need not think about the same one. */
@ApplicationScoped
@Transactional(TxType.NOT_SUPPORTED)
public class Leasing {
    private static final int SWEPT_AT_ONCE = 1_000;

    private Comments comments;
    private Leases leases;
    private Transactions transactions;
    private Clock clock;

    @SuppressWarnings("NullAway.Init") // for the client proxy
    Leasing() {}

    @Inject
    public Leasing(Comments comments, Leases leases, Transactions transactions, Clock clock) {
        this.comments = comments;
        this.leases = leases;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * That the moderator looks at the comment now. Makes transactions of its own, as the same may be said twice at once.
     *
     * @return the names of the others who do
     * @throws NoSuchComment when there is none
     * @throws org.letterpress.staff.NotPermitted unless {@code moderator} is one
     */
    public List<String> take(CommentId comment, Staff moderator) {
        moderator.require(Role.MODERATOR);
        long id = transactions
                .alone(() -> comments.byPublicId(comment))
                .map(found -> Objects.requireNonNull(found.id()))
                .orElseThrow(() -> new NoSuchComment(comment));
        if (!transactions.alone(() -> extend(id, moderator))) {
            begin(id, moderator);
        }
        return transactions.alone(() -> leases.others(List.of(id), moderator)).getOrDefault(id, List.of());
    }

    private boolean extend(long comment, Staff moderator) {
        Optional<Lease> own = leases.of(comment, moderator);
        own.ifPresent(lease -> lease.extend(clock.instant()));
        return own.isPresent();
    }

    private void begin(long comment, Staff moderator) {
        try {
            transactions.alone(() -> {
                leases.add(new Lease(comment, moderator, clock.instant()));
                return true;
            });
        } catch (RuntimeException e) {
            if (!transactions.alone(() -> extend(comment, moderator))) {
                throw e;
            }
        }
    }

    /**
     * Deletes what has expired, at most 1,000 a call; it has no effect any more. To be called once in a while, on any
     * number of servers.
     *
     * @return how many there were; 1,000 may mean that there are still others
     */
    public int sweep() {
        return transactions.alone(() -> leases.endExpired(clock.instant(), SWEPT_AT_ONCE));
    }
}
