package org.letterpress.web.transfer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.letterpress.transfer.AlreadyUndone;
import org.letterpress.transfer.FindingCard;
import org.letterpress.transfer.ImportCard;
import org.letterpress.transfer.ImportState;
import org.letterpress.transfer.ImportStillRunning;
import org.letterpress.transfer.Importing;
import org.letterpress.transfer.Imports;
import org.letterpress.web.page.CurrentRoute;
import org.letterpress.web.page.CurrentStaff;
import org.letterpress.web.page.Outcome;
import org.letterpress.web.page.Page;
import org.letterpress.web.page.PageOf;
import org.letterpress.web.page.Parameters;
import org.letterpress.web.page.Problems;
import org.letterpress.web.page.Route;

/** What became of everything in a file, and the way to take it out again. */
@Named
@PageOf(Route.DESK_IMPORT)
@RequestScoped
public class ImportReport implements Page {
    private static final int FINDINGS = 100;

    @Inject
    private CurrentStaff staff;

    @Inject
    private CurrentRoute route;

    @Inject
    private Importing importing;

    @Inject
    private Imports imports;

    @Inject
    private Parameters parameters;

    @Inject
    private Problems problems;

    private @Nullable ImportCard run;
    private List<FindingCard> findings = List.of();

    @Override
    public Outcome open() {
        long id = Long.parseLong(route.parameter("id"));
        Optional<ImportCard> found = imports.byId(id, staff.get());
        if (found.isEmpty()) {
            return Outcome.NOT_FOUND;
        }
        if (parameters.posted("act").filter("undo"::equals).isPresent() && undone(id)) {
            return Outcome.seeOther(route.getPath());
        }
        run = found.get();
        findings = imports.findings(id, parameters.number("after").orElse(0L), FINDINGS, staff.get());
        return Outcome.SHOWN;
    }

    private boolean undone(long id) {
        try {
            importing.undo(id, staff.get());
            return true;
        } catch (ImportStillRunning refusal) {
            problems.addWord("undo", "imports.undo.running");
        } catch (AlreadyUndone refusal) {
            problems.addWord("undo", "imports.undo.already");
        }
        return false;
    }

    public ImportCard getRun() {
        if (run == null) {
            throw new IllegalStateException("Not opened");
        }
        return run;
    }

    public List<FindingCard> getFindings() {
        return findings;
    }

    public boolean isRunning() {
        return getRun().state() == ImportState.RUNNING;
    }

    /** Whether there is something to take out again. */
    public boolean isUndoable() {
        return !isRunning() && getRun().state() != ImportState.UNDONE && !getRun().dryRun() && getRun().created() > 0;
    }

    /** The address of the findings after these; null when there are none. */
    public @Nullable String getMore() {
        return findings.size() < FINDINGS
                ? null
                : route.getPath() + "?after=" + findings.get(FINDINGS - 1).id();
    }
}
