package org.letterpress.donation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;

/** The money that moved. */
@ApplicationScoped
class Ledger {
    private static final String OF_GIFT = "select l from LedgerEntry l where l.donationId = :id order by l.id";

    private EntityManager em;

    @SuppressWarnings("NullAway.Init") // for the client proxy
    Ledger() {}

    @Inject
    Ledger(EntityManager em) {
        this.em = em;
    }

    /** Adds what its history has and the ledger not yet; the gift must be locked. */
    void book(Donation gift, GiftHistory history) {
        List<LedgerEntry> booked = em.createQuery(OF_GIFT, LedgerEntry.class)
                .setParameter("id", gift.id())
                .getResultList();
        history.entries().stream()
                .filter(line -> booked.stream().noneMatch(entry -> entry.isFor(line)))
                .forEach(line -> em.persist(new LedgerEntry(gift, line)));
    }

    /** All that moved, in the order in which it was booked. */
    List<GiftFile.Movement> movements(Donation gift) {
        return em.createQuery(OF_GIFT, LedgerEntry.class)
                .setParameter("id", gift.id())
                .getResultStream()
                .map(LedgerEntry::movement)
                .toList();
    }
}
