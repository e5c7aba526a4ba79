package org.letterpress.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.function.Supplier;

/** Runs one piece of long work in a transaction of its own, so that the pieces before it stay done. */
@ApplicationScoped
public class Transactions {

    /** Commits when {@code work} returns; rolls back and rethrows when it throws. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public <T> T alone(Supplier<T> work) {
        return work.get();
    }
}
