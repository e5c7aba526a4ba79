package org.letterpress.comment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.util.Optional;
import org.letterpress.site.Transactions;

/** Keeps the {@link TallyMark}. */
@ApplicationScoped
class TallyMarks {
    private EntityManager em;
    private Transactions transactions;
    private Clock clock;

    @SuppressWarnings("NullAway.Init") // for the client proxy
    TallyMarks() {}

    @Inject
    TallyMarks(EntityManager em, Transactions transactions, Clock clock) {
        this.em = em;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Waits until nobody else has it; others wait until this transaction ends. */
    TallyMark locked() {
        return find().orElseGet(this::begun);
    }

    private Optional<TallyMark> find() {
        return Optional.ofNullable(em.find(TallyMark.class, TallyMark.THE_ONE, LockModeType.PESSIMISTIC_WRITE));
    }

    private TallyMark begun() {
        try {
            transactions.alone(this::begin);
        } catch (PersistenceException e) {
            return find().orElseThrow(() -> e); // there now, when somebody else began at the same moment
        }
        return find().orElseThrow();
    }

    private TallyMark begin() {
        TallyMark mark = TallyMark.beginning(clock.instant());
        em.persist(mark);
        em.flush();
        return mark;
    }
}
