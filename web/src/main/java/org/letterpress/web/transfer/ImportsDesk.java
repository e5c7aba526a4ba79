package org.letterpress.web.transfer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.letterpress.transfer.ExportNotReadable;
import org.letterpress.transfer.ExportTooLarge;
import org.letterpress.transfer.ImportCard;
import org.letterpress.transfer.ImportOptions;
import org.letterpress.transfer.Importing;
import org.letterpress.transfer.Imports;
import org.letterpress.web.page.Answer;
import org.letterpress.web.page.CurrentStaff;
import org.letterpress.web.page.Parameters;
import org.letterpress.web.page.Problems;
import org.letterpress.web.page.Route;

/** Takes files in, and lists what became of them. */
@Named
@RequestScoped
public class ImportsDesk {
    private static final int RUNS = 25;

    @Inject
    private CurrentStaff staff;

    @Inject
    private Importing importing;

    @Inject
    private Imports imports;

    @Inject
    private Problems problems;

    @Inject
    private Parameters parameters;

    private @Nullable Part file;
    private boolean dryRun;
    private @Nullable List<ImportCard> runs;

    /** Stores the file and leads to its report, which fills as the file is read. */
    public void start() {
        if (file == null || file.getSize() == 0) {
            problems.addWord("file", "imports.file.missing");
            return;
        }
        try (InputStream content = file.getInputStream()) {
            long run = importing.start(content, new ImportOptions(dryRun), staff.get());
            Answer.seeOther(Route.DESK_IMPORTS.template() + "/" + run);
        } catch (ExportTooLarge refusal) {
            problems.addWord("file", "imports.file.large");
        } catch (ExportNotReadable refusal) {
            problems.addWord("file", "imports.file.unreadable", refusal.line(), refusal.column());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<ImportCard> getRuns() {
        if (runs == null) {
            runs = imports.newest(parameters.number("before").orElse(null), RUNS, staff.get());
        }
        return runs;
    }

    /** The address of the earlier ones; null when there are none. */
    public @Nullable String getEarlier() {
        return getRuns().size() < RUNS
                ? null
                : Route.DESK_IMPORTS.template() + "?before="
                        + getRuns().get(RUNS - 1).id();
    }

    public @Nullable Part getFile() {
        return file;
    }

    public void setFile(@Nullable Part file) {
        this.file = file;
    }

    public boolean isDryRun() {
        return dryRun;
    }

    public void setDryRun(boolean dryRun) {
        this.dryRun = dryRun;
    }
}
