package org.letterpress.donation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All that was ever said about payments. */
@ApplicationScoped
class PaymentEvents {
    private static final String KNOWN = "select e.id from PaymentEvent e where e.method = :method and e.name = :name";
    private static final String DUE = "select e.id from PaymentEvent e where e.dueAt <= :now order by e.dueAt, e.id";
    // The state is looked at afterwards: an index of states would be taken for the better one, and most are applied.
    private static final String OF_GIFT = "select e from PaymentEvent e where e.donationId = :id order by e.id";
    private static final String OF_PLEDGE = "select e from PaymentEvent e where e.pledgeId = :id order by e.id";

    private EntityManager em;

    @SuppressWarnings("NullAway.Init") // for the client proxy
    PaymentEvents() {}

    @Inject
    PaymentEvents(EntityManager em) {
        this.em = em;
    }

    boolean isKnown(PaymentMethod method, String name) {
        return !em.createQuery(KNOWN, Long.class)
                .setParameter("method", method)
                .setParameter("name", name)
                .getResultList()
                .isEmpty();
    }

    /** Gives it its id at once; fails when another transaction has just stored the same. */
    PaymentEvent add(PaymentEvent event) {
        em.persist(event);
        em.flush();
        return event;
    }

    /** Of which something is to be made now, the oldest first. */
    List<Long> due(Instant now, int limit) {
        return em.createQuery(DUE, Long.class)
                .setParameter("now", now)
                .setMaxResults(limit)
                .getResultList();
    }

    /** As it is now, and nobody else can change it before this transaction ends. */
    Optional<PaymentEvent> locked(long id) {
        return Optional.ofNullable(em.find(PaymentEvent.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** From which the gift's state follows. */
    List<PaymentEvent> of(Donation gift) {
        return em.createQuery(OF_GIFT, PaymentEvent.class)
                .setParameter("id", gift.id())
                .getResultStream()
                .filter(PaymentEvent::isApplied)
                .toList();
    }

    /** From which the recurring gift's state follows. */
    List<PaymentEvent> of(Pledge pledge) {
        return em.createQuery(OF_PLEDGE, PaymentEvent.class)
                .setParameter("id", pledge.id())
                .getResultStream()
                .filter(PaymentEvent::isApplied)
                .toList();
    }

    /** Those too that were not applied. */
    List<PaymentEvent> all(Donation gift, int limit) {
        return em.createQuery(OF_GIFT, PaymentEvent.class)
                .setParameter("id", gift.id())
                .setMaxResults(limit)
                .getResultList();
    }
}
