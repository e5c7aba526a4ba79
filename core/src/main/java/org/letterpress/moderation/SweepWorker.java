package org.letterpress.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.letterpress.Discreet;
import org.letterpress.comment.Comment;
import org.letterpress.comment.Comments;
import org.letterpress.moderation.Decisions.Taken;
import org.letterpress.moderation.Selection.Seen;
import org.letterpress.moderation.Sweep.State;
import org.letterpress.moderation.SweepMiss.Why;
import org.letterpress.site.Transactions;

/** Works through a sweep, one comment a transaction: what is done stays done, and who comes after goes on behind it. */
@ApplicationScoped
class SweepWorker {
    private static final Logger LOG = Logger.getLogger(SweepWorker.class.getName());
    private static final int TRIES = 3;

    private Sweeps sweeps;
    private Moderating moderating;
    private Decisions decisions;
    private Comments comments;
    private Transactions transactions;
    private Clock clock;

    @SuppressWarnings("NullAway.Init") // for the client proxy
    SweepWorker() {}

    @Inject
    SweepWorker(
            Sweeps sweeps,
            Moderating moderating,
            Decisions decisions,
            Comments comments,
            Transactions transactions,
            Clock clock) {
        this.sweeps = sweeps;
        this.moderating = moderating;
        this.decisions = decisions;
        this.comments = comments;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** A worker's turn at a sweep: what is to be done, and by whom. */
    private record Turn(long batch, String holder, State what, Verdict verdict) {}

    /** What one step does to the sweep, which is locked. */
    private record Step(Turn turn, long comment, Consumer<Sweep> deed, Consumer<Sweep> miss) {}

    /** Goes on with a sweep that {@code holder} has, with so many steps at most, and lets go of it. */
    void work(long batch, String holder, int most) {
        Sweep sweep = transactions.alone(() -> sweeps.locked(batch)).orElseThrow();
        Verdict verdict =
                transactions.alone(() -> decisions.batch(batch)).orElseThrow().verdict();
        Turn turn = new Turn(batch, holder, sweep.state(), verdict);
        Iterator<Step> steps = steps(turn, sweep.reached()).iterator();
        for (int taken = 0; taken < most && steps.hasNext(); taken++) {
            if (!take(steps.next())) {
                return; // somebody has stopped it, or has it by now
            }
        }
        held(turn, steps.hasNext() ? Sweep::release : this::end);
    }

    private List<Step> steps(Turn turn, long reached) {
        return turn.what == State.UNDOING
                ? transactions.alone(() -> decisions.taken(turn.batch, reached)).stream()
                        .map(taken -> undo(turn, taken))
                        .toList()
                : transactions.alone(() -> sweeps.members(turn.batch)).stream()
                        .filter(seen -> seen.comment() > reached)
                        .map(seen -> decide(turn, seen))
                        .toList();
    }

    private Step decide(Turn turn, Seen seen) {
        return new Step(
                turn,
                seen.comment(),
                sweep -> {
                    Comment comment = comments.byId(seen.comment()).orElseThrow(NoSuchComment::new);
                    Ruling ruling = sweep.ruling(comment.publicId(), seen.version(), turn.verdict);
                    moderating.decide(ruling, turn.batch, sweep.staff());
                    sweep.did(seen.comment());
                },
                sweep -> sweep.missed(seen.comment()));
    }

    private Step undo(Turn turn, Taken taken) {
        return new Step(
                turn,
                taken.comment(),
                sweep -> {
                    moderating.undo(taken.decision(), sweep.staff());
                    sweep.tookBack(taken.decision());
                },
                sweep -> sweep.kept(taken.decision()));
    }

    /** Whether the turn goes on. */
    private boolean take(Step step) {
        for (int tries = 1; ; tries++) {
            try {
                return held(step.turn, step.deed);
            } catch (AlreadyDecided late) {
                return miss(step, Why.LATE, late.decidedBy());
            } catch (AnotherMustReview others) {
                return miss(step, Why.REVIEW, Optional.empty());
            } catch (NoSuchComment gone) {
                return miss(step, Why.GONE, Optional.empty());
            } catch (RuntimeException failure) {
                if (tries == TRIES) {
                    LOG.log(Level.WARNING, "A comment of a sweep could not be handled", Discreet.of(failure));
                    return miss(step, Why.FAILED, Optional.empty());
                }
            }
        }
    }

    private boolean miss(Step step, Why why, Optional<String> by) {
        Why noted = step.turn.what == State.UNDOING ? Why.KEPT : why;
        @Nullable String name = by.orElse(null);
        return held(step.turn, sweep -> {
            sweeps.add(new SweepMiss(step.turn.batch, step.comment, noted).handledBy(name));
            step.miss.accept(sweep);
        });
    }

    /** Does something with the sweep as long as this turn has it; whether it did. */
    private boolean held(Turn turn, Consumer<Sweep> deed) {
        return transactions.alone(() -> {
            Optional<Sweep> sweep =
                    sweeps.locked(turn.batch).filter(locked -> locked.renew(turn.holder, turn.what, clock.instant()));
            sweep.ifPresent(deed);
            return sweep.isPresent();
        });
    }

    /** Closes a sweep that is locked, and with it the account of its batch. */
    void end(Sweep sweep) {
        if (sweep.state() == State.DECIDING) {
            List<String> others = sweeps.others(sweep.batch());
            decisions.batch(sweep.batch()).orElseThrow().end(sweep.done(), others);
        }
        sweep.end();
    }
}
