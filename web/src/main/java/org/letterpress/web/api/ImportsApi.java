package org.letterpress.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.letterpress.staff.Role;
import org.letterpress.staff.Staff;
import org.letterpress.transfer.FindingCard;
import org.letterpress.transfer.ImportCard;
import org.letterpress.transfer.ImportOptions;
import org.letterpress.transfer.Importing;
import org.letterpress.transfer.Imports;

/** WordPress comes in, for programs. */
@Path("imports")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ImportsApi {
    private static final int FINDINGS = 100;

    @Inject
    private Caller caller;

    @Inject
    private Importing importing;

    @Inject
    private Imports imports;

    /** Stores the file as it arrives; reading it begins at once, and the answer's address tells how far it is. */
    @POST
    @Consumes({MediaType.APPLICATION_XML, MediaType.TEXT_XML})
    public Response start(InputStream file, @QueryParam("dryRun") boolean dryRun) {
        Staff staff = caller.with(Role.ADMIN);
        long id = importing.start(file, new ImportOptions(dryRun), staff);
        return Response.accepted(report(id, staff))
                .location(URI.create("imports/" + id))
                .build();
    }

    @GET
    @Path("{id: [0-9]{1,18}}")
    public ImportAnswer state(@PathParam("id") long id) {
        return report(id, caller.with(Role.ADMIN));
    }

    @POST
    @Path("{id: [0-9]{1,18}}/undo")
    public ImportAnswer undo(@PathParam("id") long id) {
        Staff staff = caller.with(Role.ADMIN);
        importing.undo(id, staff);
        return report(id, staff);
    }

    private ImportAnswer report(long id, Staff staff) {
        ImportCard run = imports.byId(id, staff).orElseThrow(NotFoundException::new);
        List<FindingCard> findings = imports.findings(id, 0, FINDINGS, staff);
        return ImportAnswer.of(run, findings);
    }

    /** An import and the first hundred findings; the desk shows the others. */
    public record ImportAnswer(
            long id,
            String state,
            boolean dryRun,
            long read,
            long created,
            long skipped,
            long quarantined,
            @Nullable String failure,
            List<FindingAnswer> findings) {

        static ImportAnswer of(ImportCard run, List<FindingCard> findings) {
            return new ImportAnswer(
                    run.id(),
                    run.state().name(),
                    run.dryRun(),
                    run.read(),
                    run.created(),
                    run.skipped(),
                    run.quarantined(),
                    run.failure(),
                    findings.stream().map(FindingAnswer::of).toList());
        }
    }

    /** A line of the report. */
    public record FindingAnswer(
            String outcome,
            String kind,
            long count,
            String reason,
            @Nullable String key,
            @Nullable Integer line) {

        static FindingAnswer of(FindingCard finding) {
            return new FindingAnswer(
                    finding.outcome().name(),
                    finding.kind(),
                    finding.count(),
                    finding.reason().words(),
                    finding.key(),
                    finding.line());
        }
    }
}
