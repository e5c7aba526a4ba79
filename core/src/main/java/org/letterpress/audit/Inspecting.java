package org.letterpress.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.letterpress.audit.AuditTrail.Stored;
import org.letterpress.site.Transactions;

/** Shows entries, and hands them out. Who may see them is for the callers to know. */
@ApplicationScoped
public class Inspecting {
    private static final int AT_ONCE = 500;

    private AuditTrail trail;
    private Verifying verifying;
    private Audit audit;
    private Transactions transactions;

    @SuppressWarnings("NullAway.Init") // for the client proxy
    Inspecting() {}

    @Inject
    Inspecting(AuditTrail trail, Verifying verifying, Audit audit, Transactions transactions) {
        this.trail = trail;
        this.verifying = verifying;
        this.audit = audit;
        this.transactions = transactions;
    }

    /** A page of them, newest first; their {@link Entry.Place#previous} is left empty. */
    public AuditPage page(AuditFilter filter, AuditCursor after, int limit) {
        List<Stored> found = transactions.alone(() -> trail.newest(filter, after, limit + 1));
        List<Stored> page = found.stream().limit(limit).toList();
        Optional<AuditCursor> next =
                found.size() > limit ? Optional.of(page.get(limit - 1).cursor()) : Optional.empty();
        return new AuditPage(page.stream().map(each -> each.after("")).toList(), next);
    }

    /**
     * Hands over the chain up to its end as it is now, and then what waits to be sealed; never more of them in memory than a
     * piece. That it was handed out is recorded, too.
     */
    public void export(AuditFilter filter, AuditWriter writer, Actor by) throws IOException {
        transactions.alone(() -> {
            audit.record(Act.of(Deed.AUDIT_EXPORTED, by, Subject.of(Subject.Kind.AUDIT, "")));
            return true;
        });
        Head head = verifying.head();
        writer.begin(!filter.isEmpty());
        for (long after = 0; after < head.position(); after += AT_ONCE) {
            exportSealed(filter, after, Math.min(after + AT_ONCE, head.position()), writer);
        }
        long after = 0;
        List<Stored> some;
        do {
            long from = after;
            some = transactions.alone(() -> trail.waiting(filter, from, AT_ONCE));
            for (Stored each : some) {
                writer.next(each.after(""));
                after = each.id();
            }
        } while (!some.isEmpty());
        writer.end(head);
    }

    /** With the one before each, whether that is asked for or not: by it an entry can be verified without its neighbours. */
    private void exportSealed(AuditFilter filter, long after, long until, AuditWriter writer) throws IOException {
        List<Stored> some = transactions.alone(() -> trail.sealed(filter, after, until));
        if (some.isEmpty()) {
            return;
        }
        var hashes = transactions.alone(() -> trail.hashes(after - 1, until));
        for (Stored each : some) {
            long before = each.row().position() - 1;
            writer.next(each.after(before == 0 ? Head.BEGINNING.hash() : hashes.getOrDefault(before, "")));
        }
    }
}
