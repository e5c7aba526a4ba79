package org.letterpress.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.letterpress.moderation.BatchResult.Item;
import org.letterpress.moderation.BatchResult.Outcome;
import org.letterpress.site.Transactions;
import org.letterpress.staff.Role;
import org.letterpress.staff.Staff;

/**
 * Decides about several comments at once, each bound to the version that was seen and in a transaction of its own: one that
 * somebody else has handled meanwhile is skipped and stops no other, and what is done stays done.
 */
@ApplicationScoped
public class BulkDeciding {
    public static final int MAX_RULINGS = 500;

    private Moderating moderating;
    private Decisions decisions;
    private Sweeps sweeps;
    private SweepWorker sweeper;
    private Transactions transactions;
    private Clock clock;

    @SuppressWarnings("NullAway.Init") // for the client proxy
    BulkDeciding() {}

    @Inject
    BulkDeciding(
            Moderating moderating,
            Decisions decisions,
            Sweeps sweeps,
            SweepWorker sweeper,
            Transactions transactions,
            Clock clock) {
        this.moderating = moderating;
        this.decisions = decisions;
        this.sweeps = sweeps;
        this.sweeper = sweeper;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * The same comment twice counts once.
     *
     * @throws IllegalArgumentException when there are none, more than {@value #MAX_RULINGS}, or they differ in their verdict
     * @throws org.letterpress.staff.NotPermitted unless {@code moderator} is one
     */
    public BatchResult decide(List<Ruling> rulings, Staff moderator) {
        moderator.require(Role.MODERATOR);
        List<Ruling> once = List.copyOf(rulings.stream()
                .collect(Collectors.toMap(Ruling::comment, ruling -> ruling, (one, other) -> one, LinkedHashMap::new))
                .values());
        Verdict verdict = verdict(once);
        long batch = transactions.alone(
                () -> decisions.begin(new DecisionBatch(verdict, once.size(), moderator, clock.instant())));
        List<Item> items =
                once.stream().map(ruling -> decide(ruling, batch, moderator)).toList();
        BatchResult result = new BatchResult(batch, items);
        end(result);
        return result;
    }

    private static Verdict verdict(List<Ruling> rulings) {
        List<Verdict> verdicts =
                rulings.stream().map(Ruling::verdict).distinct().toList();
        if (verdicts.size() != 1 || rulings.size() > MAX_RULINGS) {
            throw new IllegalArgumentException(
                    "A batch has one verdict on up to " + MAX_RULINGS + " comments, and on one at least");
        }
        return verdicts.get(0);
    }

    private Item decide(Ruling ruling, long batch, Staff moderator) {
        try {
            return Item.done(transactions.alone(() -> moderating.decide(ruling, batch, moderator)));
        } catch (AlreadyDecided late) {
            return Item.late(late);
        } catch (AnotherMustReview others) {
            return new Item(ruling.comment(), Outcome.CONFLICT, null);
        } catch (NoSuchComment unknown) {
            return new Item(ruling.comment(), Outcome.UNKNOWN, null);
        }
    }

    private void end(BatchResult result) {
        TreeSet<String> others = result.items().stream()
                .flatMap(item -> item.by().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        transactions.alone(() -> {
            decisions.batch(result.batch()).orElseThrow().end((int) result.count(Outcome.DONE), others);
            return result;
        });
    }

    /**
     * Takes back what of a batch nothing came after; the rest is skipped.
     *
     * @throws NoSuchComment when there is no such batch
     * @throws org.letterpress.staff.NotPermitted unless it is the moderator's own, or {@code moderator} is an administrator
     */
    public BatchResult undo(long batch, Staff moderator) {
        moderator.require(Role.MODERATOR);
        DecisionBatch taken = transactions.alone(() -> decisions.batch(batch)).orElseThrow(NoSuchComment::new);
        if (taken.moderatorId() != moderator.id()) {
            moderator.require(Role.ADMIN);
        }
        stopSweep(batch);
        List<Long> all = transactions.alone(() -> decisions.ofBatch(batch));
        return new BatchResult(
                batch,
                all.stream().map(decision -> undoOne(decision, moderator)).toList());
    }

    /** What is not decided yet stays as it is. */
    private void stopSweep(long batch) {
        transactions.alone(() -> {
            sweeps.locked(batch)
                    .filter(sweep -> sweep.state() == Sweep.State.DECIDING)
                    .ifPresent(sweeper::end);
            return true;
        });
    }

    private Item undoOne(long decision, Staff moderator) {
        try {
            return Item.done(transactions.alone(() -> moderating.undo(decision, moderator)));
        } catch (AlreadyDecided late) {
            return Item.late(late);
        } catch (AnotherMustReview others) {
            return new Item(others.comment(), Outcome.CONFLICT, null);
        }
    }
}
