package org.letterpress.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.letterpress.audit.AuditTrail.Stored;
import org.letterpress.site.Transactions;

/** Verifies the chain as it is stored, in pieces: however long it is, it needs little memory. */
@ApplicationScoped
public class Verifying {
    private static final int AT_ONCE = 500;

    private AuditTrail trail;
    private Heads heads;
    private Transactions transactions;

    @SuppressWarnings("NullAway.Init") // for the client proxy
    Verifying() {}

    @Inject
    Verifying(AuditTrail trail, Heads heads, Transactions transactions) {
        this.trail = trail;
        this.heads = heads;
        this.transactions = transactions;
    }

    /** The end of the chain now. */
    public Head head() {
        return transactions.alone(() -> heads.locked().head());
    }

    /** How many entries wait to be sealed. */
    public long waiting() {
        return transactions.alone(trail::countWaiting);
    }

    /** @param known a head that was kept elsewhere, if there is one */
    public ChainReport verify(Optional<Head> known) {
        End end = transactions.alone(this::end);
        ChainCheck check = new ChainCheck(false, known.stream().toList());
        boolean more = true;
        while (more) {
            more = checkSome(check, end.head());
        }
        ChainReport report = check.finish(end.head());
        Optional<Flaw> beyond = end.beyond() == 0
                ? Optional.empty()
                : Optional.of(new Flaw(end.head().position() + 1, Flaw.Reason.BEYOND));
        return new ChainReport(
                report.verified(), waiting(), report.head(), report.flaw().or(() -> beyond));
    }

    private boolean checkSome(ChainCheck check, Head head) {
        long after = check.last().position();
        long until = Math.min(head.position(), after + AT_ONCE);
        List<Stored> some = transactions.alone(() -> trail.sealed(AuditFilter.NONE, after, until));
        some.forEach(each -> check.next(each.after(check.last().hash())));
        return check.last().position() > after;
    }

    /** While nobody seals. */
    private End end() {
        Head head = heads.locked().head();
        return new End(head, trail.countBeyond(head.position()));
    }

    private record End(Head head, long beyond) {}
}
