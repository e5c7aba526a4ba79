package org.letterpress.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.letterpress.audit.Act;
import org.letterpress.audit.Audit;
import org.letterpress.audit.Deed;
import org.letterpress.audit.Subject;
import org.letterpress.site.Transactions;
import org.letterpress.staff.Role;
import org.letterpress.staff.Staff;

/**
 * Decides about all comments of a selection, however many, and takes that back. The first of them are done at once; with the
 * rest the application goes on by calling {@link #workNext} again and again, on every server: a server that dies is replaced
 * when its lease ends.
 */
@ApplicationScoped
public class Sweeping {
    private static final int AT_ONCE = 100;
    private static final int CANDIDATES = 10;

    private Sweeps sweeps;
    private SweepWorker worker;
    private Decisions decisions;
    private Transactions transactions;
    private Clock clock;
    private Audit audit;

    @SuppressWarnings("NullAway.Init") // for the client proxy
    Sweeping() {}

    @Inject
    Sweeping(
            Sweeps sweeps,
            SweepWorker worker,
            Decisions decisions,
            Transactions transactions,
            Clock clock,
            Audit audit) {
        this.sweeps = sweeps;
        this.worker = worker;
        this.decisions = decisions;
        this.transactions = transactions;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * Has one decision taken about each comment of a selection that is still what it was when it was counted.
     *
     * @return the batch, by which its progress is known
     * @throws IllegalArgumentException when the selection is empty
     * @throws org.letterpress.staff.NotPermitted unless {@code moderator} is one
     */
    public long begin(Selection selection, Order order, Staff moderator) {
        moderator.require(Role.MODERATOR);
        if (selection.size() == 0) {
            throw new IllegalArgumentException("There is nothing to decide about");
        }
        String holder = UUID.randomUUID().toString();
        long batch = transactions.alone(() -> store(selection, order, moderator, holder));
        worker.work(batch, holder, AT_ONCE);
        return batch;
    }

    private long store(Selection selection, Order order, Staff moderator, String holder) {
        Verdict verdict = order.verdict();
        long batch = decisions.begin(new DecisionBatch(verdict, selection.size(), moderator, clock.instant()));
        Sweep sweep = new Sweep(batch, selection, moderator).saying(order);
        sweep.lend(holder, clock.instant());
        sweeps.add(sweep, selection);
        audit.record(Act.of(Deed.BATCH_ORDERED, moderator.actor(), Subject.of(Subject.Kind.BATCH, batch))
                .with("verdict", verdict)
                .with("comments", selection.size())
                .with("by", selection.grounds())
                .with("tray", selection.tray()));
        return batch;
    }

    /**
     * Has all decisions of a batch taken back after which nothing came; what is not decided yet stays as it is. While that
     * is being done already, it changes nothing.
     *
     * @throws NoSuchComment when there is no such sweep
     * @throws org.letterpress.staff.NotPermitted unless it is the moderator's own, or {@code moderator} is an administrator
     */
    public void undo(long batch, Staff moderator) {
        moderator.require(Role.MODERATOR);
        String holder = UUID.randomUUID().toString();
        if (transactions.alone(() -> recall(batch, moderator, holder))) {
            worker.work(batch, holder, AT_ONCE);
        }
    }

    private boolean recall(long batch, Staff moderator, String holder) {
        Sweep sweep = sweeps.locked(batch).orElseThrow(NoSuchComment::new);
        if (decisions.batch(batch).orElseThrow().moderatorId() != moderator.id()) {
            moderator.require(Role.ADMIN);
        }
        if (sweep.state() == Sweep.State.UNDOING) {
            return false;
        }
        worker.end(sweep);
        sweep.undo(moderator);
        audit.record(Act.of(Deed.BATCH_RECALLED, moderator.actor(), Subject.of(Subject.Kind.BATCH, batch)));
        return sweep.lend(holder, clock.instant());
    }

    /**
     * Works on the oldest sweep that waits, until it has ended; safe to call on several servers at once.
     *
     * @return whether there was one
     */
    public boolean workNext() {
        String holder = UUID.randomUUID().toString();
        Optional<Long> batch = transactions.alone(() -> lent(holder));
        batch.ifPresent(id -> worker.work(id, holder, Integer.MAX_VALUE));
        return batch.isPresent();
    }

    private Optional<Long> lent(String holder) {
        return sweeps.workable(clock.instant(), CANDIDATES).stream()
                .filter(id -> sweeps.locked(id)
                        .filter(sweep -> sweep.lend(holder, clock.instant()))
                        .isPresent())
                .findFirst();
    }
}
