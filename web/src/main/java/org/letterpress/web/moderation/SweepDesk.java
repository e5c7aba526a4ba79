package org.letterpress.web.moderation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.letterpress.moderation.DecisionBatch;
import org.letterpress.moderation.Decisions;
import org.letterpress.moderation.MissLine;
import org.letterpress.moderation.Sweep;
import org.letterpress.moderation.Sweep.State;
import org.letterpress.moderation.Sweeping;
import org.letterpress.moderation.Sweeps;
import org.letterpress.staff.Role;
import org.letterpress.web.page.CurrentRoute;
import org.letterpress.web.page.CurrentStaff;
import org.letterpress.web.page.Outcome;
import org.letterpress.web.page.Page;
import org.letterpress.web.page.PageOf;
import org.letterpress.web.page.Parameters;
import org.letterpress.web.page.Route;
import org.letterpress.web.page.Typed;
import org.letterpress.web.page.Words;

/** How far a decision about many comments has come, what it left as it was and why, and the way to take it back. */
@Named
@PageOf(Route.DESK_SWEEP)
@RequestScoped
public class SweepDesk implements Page {
    private static final int MISSES = 100;

    @Inject
    private CurrentStaff staff;

    @Inject
    private CurrentRoute route;

    @Inject
    private Sweeps sweeps;

    @Inject
    private Sweeping sweeping;

    @Inject
    private Decisions decisions;

    @Inject
    private Parameters parameters;

    @Inject
    private Typed typed;

    private @Nullable Sweep sweep;
    private @Nullable DecisionBatch batch;
    private List<MissLine> misses = List.of();

    @Override
    public Outcome open() {
        long id = Long.parseLong(route.parameter("id"));
        Optional<Sweep> found = sweeps.byId(id, staff.get());
        if (found.isEmpty()) {
            return Outcome.NOT_FOUND;
        }
        if (typed.isFor("undo")) {
            sweeping.undo(id, staff.get());
            return Outcome.seeOther(route.getPath());
        }
        sweep = found.get();
        batch = decisions.batch(id).orElseThrow();
        misses = sweeps.misses(id, parameters.number("after").orElse(0L), MISSES, staff.get());
        return Outcome.SHOWN;
    }

    private Sweep sweep() {
        if (sweep == null) {
            throw new IllegalStateException("Not opened");
        }
        return sweep;
    }

    private DecisionBatch batch() {
        if (batch == null) {
            throw new IllegalStateException("Not opened");
        }
        return batch;
    }

    public boolean isRunning() {
        return sweep().state() != State.ENDED;
    }

    /** How far it has come; null once it has ended. */
    public @Nullable String getProgress() {
        return switch (sweep().state()) {
            case DECIDING -> Words.of("sweep.DECIDING", sweep().done() + sweep().skipped(), batch().asked());
            case UNDOING -> Words.of("sweep.UNDOING", sweep().undone() + sweep().kept(), sweep().done());
            case ENDED -> null;
        };
    }

    /** What became of all of them. */
    public String getAccount() {
        String done = Words.of("queue.batch." + batch().verdict(), sweep().done());
        String by = String.join(", ", sweeps.others(sweep().batch()));
        String skipped = sweep().skipped() == 0 ? "" : ", " + Words.of("queue.batch.skipped", sweep().skipped());
        return done + skipped + (skipped.isEmpty() || by.isEmpty() ? "" : ": " + Words.of("queue.batch.by", by));
    }

    /** What was taken back; null when nothing was. */
    public @Nullable String getTakenBack() {
        if (sweep().undone() + sweep().kept() == 0) {
            return null;
        }
        String undone = Words.of("queue.batch.undone", sweep().undone());
        return sweep().kept() == 0 ? undone : undone + ", " + Words.of("queue.batch.left", sweep().kept());
    }

    /** Whether there is something that this moderator may take back. */
    public boolean isUndoable() {
        boolean own = batch().moderatorId() == staff.get().id() || staff.get().may(Role.ADMIN);
        return own && sweep().state() != State.UNDOING && getTakenBack() == null && sweep().done() > 0;
    }

    public List<MissLine> getMisses() {
        return misses;
    }

    /** The address of what was left after these; null when there is nothing. */
    public @Nullable String getMore() {
        return misses.size() < MISSES
                ? null
                : route.getPath() + "?after=" + misses.get(MISSES - 1).id();
    }

    /** The tray that they were in. */
    public String getBack() {
        return Route.DESK_COMMENTS.template() + "?status="
                + sweep().tray().name().toLowerCase(Locale.ROOT);
    }
}
