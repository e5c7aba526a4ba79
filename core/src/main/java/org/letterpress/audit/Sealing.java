package org.letterpress.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.letterpress.audit.AuditTrail.Stored;
import org.letterpress.site.Transactions;

/**
 * Puts entries behind the last one of the chain, in the order of their ids, without a gap. The application calls it every
 * moment, on every server: one of them at a time has the head of the chain, and none that writes an entry waits for it.
 */
@ApplicationScoped
public class Sealing {
    private static final int AT_ONCE = 200;

    private AuditTrail trail;
    private Heads heads;
    private Transactions transactions;
    private Clock clock;

    @SuppressWarnings("NullAway.Init") // for the client proxy
    Sealing() {}

    @Inject
    Sealing(AuditTrail trail, Heads heads, Transactions transactions, Clock clock) {
        this.trail = trail;
        this.heads = heads;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Seals what waits, in pieces, each of which stays done; how many there were. */
    public int seal() {
        int sealed = 0;
        int piece;
        do {
            piece = transactions.alone(trail::countWaiting) == 0 ? 0 : transactions.alone(this::sealSome);
            sealed += piece;
        } while (piece == AT_ONCE);
        return sealed;
    }

    private int sealSome() {
        AuditHead head = heads.locked();
        List<Stored> waiting = trail.waiting(AuditFilter.NONE, 0, AT_ONCE);
        waiting.forEach(each -> head.seal(each.row(), each.facts()));
        return waiting.size();
    }

    /** The end of the chain, once a day on one server: to be kept where whoever could change the chain cannot reach. */
    public Optional<Head> headOfTheDay() {
        return transactions.alone(() -> Optional.of(heads.locked())
                .filter(head -> head.isToBeLogged(clock.instant()))
                .map(AuditHead::head));
    }
}
