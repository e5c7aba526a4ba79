package org.letterpress.transfer;

import java.time.Clock;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Function;
import org.letterpress.site.Transactions;

/** A worker's turn at a run: every piece of work in a transaction of its own, which first makes sure of the lease. */
final class Turn {
    private final long run;
    private final String holder;
    private final Office office;

    Turn(long run, String holder, Office office) {
        this.run = run;
        this.holder = holder;
        this.office = office;
    }

    long run() {
        return run;
    }

    Instant now() {
        return office.clock().instant();
    }

    /** @throws LeaseLost when another worker has taken over */
    <T> T alone(Function<ImportRun, T> work) {
        return office.transactions().alone(() -> {
            ImportRun locked = office.imports().locked(run);
            locked.renewLease(holder, now());
            return work.apply(locked);
        });
    }

    /** As {@link #alone}, for work without a result. */
    void once(Consumer<ImportRun> work) {
        alone(locked -> {
            work.accept(locked);
            return true;
        });
    }

    /** What every worker needs. */
    record Office(Imports imports, Transactions transactions, Clock clock) {}
}
