package org.letterpress.web.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.letterpress.audit.AuditCsv;
import org.letterpress.audit.AuditFilter;
import org.letterpress.audit.AuditLines;
import org.letterpress.audit.Inspecting;
import org.letterpress.web.page.CurrentRoute;
import org.letterpress.web.page.CurrentStaff;
import org.letterpress.web.page.Outcome;
import org.letterpress.web.page.Problems;

/** Hands entries out as a file, piece by piece: however many there are, it needs little memory. */
@RequestScoped
class AuditDownload {
    @Inject
    private Inspecting inspecting;

    @Inject
    private CurrentStaff staff;

    @Inject
    private CurrentRoute route;

    @Inject
    private Problems problems;

    Outcome answer(AuditFilter filter, boolean table) {
        if (problems.isAny()) {
            return Outcome.UNPROCESSABLE;
        }
        HttpServletResponse response = route.response();
        response.setContentType(table ? "text/csv" : "application/x-ndjson");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader("Content-Disposition", "attachment; filename=\"audit." + (table ? "csv" : "ndjson") + "\"");
        try {
            Writer out = response.getWriter();
            inspecting.export(
                    filter,
                    table ? new AuditCsv(out) : new AuditLines(out),
                    staff.get().actor());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Outcome.WRITTEN;
    }
}
