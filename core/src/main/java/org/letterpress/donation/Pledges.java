package org.letterpress.donation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Optional;

/** Every recurring gift. */
@ApplicationScoped
class Pledges {
    private static final String BY_SUBSCRIPTION = "select p.id from Pledge p where p.subscriptionKey = :key";

    private EntityManager em;

    @SuppressWarnings("NullAway.Init") // for the client proxy
    Pledges() {}

    @Inject
    Pledges(EntityManager em) {
        this.em = em;
    }

    /** Gives it its id at once. */
    Pledge add(Pledge pledge) {
        em.persist(pledge);
        em.flush();
        return pledge;
    }

    Optional<Pledge> find(long id) {
        return Optional.ofNullable(em.find(Pledge.class, id));
    }

    /** As it is now, and nobody else can change it before this transaction ends. */
    Pledge locked(long id) {
        return em.find(Pledge.class, id, LockModeType.PESSIMISTIC_WRITE);
    }

    Optional<Long> bySubscription(PaymentMethod method, String subscription) {
        return em.createQuery(BY_SUBSCRIPTION, Long.class)
                .setParameter("key", Pledge.key(method, subscription))
                .getResultStream()
                .findFirst();
    }
}
