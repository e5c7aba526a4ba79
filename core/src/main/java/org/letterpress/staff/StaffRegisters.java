package org.letterpress.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceException;
import java.util.Optional;
import org.letterpress.site.Transactions;

/** Keeps the {@link StaffRegister}. */
@ApplicationScoped
public class StaffRegisters {
    private EntityManager em;
    private Transactions transactions;

    @SuppressWarnings("NullAway.Init") // for the client proxy
    StaffRegisters() {}

    @Inject
    public StaffRegisters(EntityManager em, Transactions transactions) {
        this.em = em;
        this.transactions = transactions;
    }

    /** Waits until nobody else has it; others wait until this transaction ends. */
    StaffRegister locked() {
        return find().orElseGet(this::opened);
    }

    private Optional<StaffRegister> find() {
        return Optional.ofNullable(em.find(StaffRegister.class, StaffRegister.THE_ONE, LockModeType.PESSIMISTIC_WRITE));
    }

    private StaffRegister opened() {
        try {
            transactions.alone(this::open);
        } catch (PersistenceException e) {
            return find().orElseThrow(() -> e); // there now, when somebody else opened it at the same moment
        }
        return find().orElseThrow();
    }

    private StaffRegister open() {
        StaffRegister register = StaffRegister.empty();
        em.persist(register);
        em.flush();
        return register;
    }
}
