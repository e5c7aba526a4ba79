package org.letterpress.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceException;
import java.util.Optional;
import org.letterpress.site.Transactions;

/** Keeps the {@link AuditHead}. */
@ApplicationScoped
class Heads {
    private EntityManager em;
    private Transactions transactions;

    @SuppressWarnings("NullAway.Init") // for the client proxy
    Heads() {}

    @Inject
    Heads(EntityManager em, Transactions transactions) {
        this.em = em;
        this.transactions = transactions;
    }

    /** Waits until nobody else has it; others wait until this transaction ends. */
    AuditHead locked() {
        return find().orElseGet(this::begun);
    }

    private Optional<AuditHead> find() {
        return Optional.ofNullable(em.find(AuditHead.class, AuditHead.THE_ONE, LockModeType.PESSIMISTIC_WRITE));
    }

    private AuditHead begun() {
        try {
            transactions.alone(this::begin);
        } catch (PersistenceException e) {
            return find().orElseThrow(() -> e); // there now, when somebody else began at the same moment
        }
        return find().orElseThrow();
    }

    private AuditHead begin() {
        AuditHead head = AuditHead.beginning();
        em.persist(head);
        em.flush();
        return head;
    }
}
