package org.letterpress.donation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.letterpress.Secret;

/** Every gift, and the names that providers have for them. */
@ApplicationScoped
class Donations {
    private static final String BY_TOKEN = "select d from Donation d where d.tokenHash = :hash";
    private static final String BY_FORM = "select d from Donation d where d.formKey = :key";
    private static final String BY_PUBLIC_ID = "select d from Donation d where d.publicId = :id";
    private static final String BY_KEYS =
            "select k from DonationKey k where k.method = :method and k.name in :names order by k.id";
    private static final String KEYS = "select k.name from DonationKey k where k.donationId = :id order by k.id";
    private static final String OF_PLEDGE = "select d from Donation d where d.pledgeId = :pledge order by d.id desc";
    private static final String UNPAID =
            "select d from Donation d where d.pledgeId = :pledge and d.payment is null" + " order by d.id";
    private static final String TO_LOOK_AT =
            "select d.id from Donation d where d.lookAt <= :now order by d.lookAt, d.id";

    private EntityManager em;

    @SuppressWarnings("NullAway.Init") // for the client proxy
    Donations() {}

    @Inject
    Donations(EntityManager em) {
        this.em = em;
    }

    /** Gives it its id at once. */
    Donation add(Donation gift) {
        em.persist(gift);
        em.flush();
        return gift;
    }

    Donor add(Donor donor) {
        em.persist(donor);
        em.flush();
        return donor;
    }

    Donor donor(long id) {
        return em.find(Donor.class, id);
    }

    Optional<Donor> findDonor(long id) {
        return Optional.ofNullable(em.find(Donor.class, id));
    }

    Optional<Donation> byToken(GiftToken token) {
        return em.createQuery(BY_TOKEN, Donation.class)
                .setParameter("hash", token.hash())
                .getResultStream()
                .findFirst();
    }

    /** Made of the form that called itself so. */
    Optional<Donation> byForm(String key) {
        return em.createQuery(BY_FORM, Donation.class)
                .setParameter("key", Secret.hash(key))
                .getResultStream()
                .findFirst();
    }

    Optional<Donation> byPublicId(GiftId id) {
        return em.createQuery(BY_PUBLIC_ID, Donation.class)
                .setParameter("id", id.value())
                .getResultStream()
                .findFirst();
    }

    Optional<Donation> find(long id) {
        return Optional.ofNullable(em.find(Donation.class, id));
    }

    /** As it is now, and nobody else can change it before this transaction ends. */
    Optional<Donation> locked(long id) {
        return Optional.ofNullable(em.find(Donation.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Something about it is another now that stands elsewhere: whoever has seen it before has seen another gift. */
    void touch(Donation gift) {
        em.lock(gift, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
    }

    /** Whose any of these names is. */
    Optional<Long> byKeys(PaymentMethod method, Collection<String> names) {
        return keys(method, names).stream().map(DonationKey::donationId).findFirst();
    }

    private List<DonationKey> keys(PaymentMethod method, Collection<String> names) {
        return names.isEmpty()
                ? List.of()
                : em.createQuery(BY_KEYS, DonationKey.class)
                        .setParameter("method", method)
                        .setParameter("names", names)
                        .getResultList();
    }

    /** The gift is known by these names from now on; what is another's name stays that. */
    void name(Donation gift, Collection<String> names) {
        Set<String> more = new HashSet<>(names);
        keys(gift.method(), more).forEach(known -> more.remove(known.name()));
        more.forEach(name -> em.persist(new DonationKey(gift.method(), name, gift.id())));
        em.flush();
    }

    /** All that providers call it. */
    List<String> names(Donation gift) {
        return em.createQuery(KEYS, String.class).setParameter("id", gift.id()).getResultList();
    }

    /** The payments of a recurring gift, the newest first. */
    List<Donation> ofPledge(long pledge, int limit) {
        return em.createQuery(OF_PLEDGE, Donation.class)
                .setParameter("pledge", pledge)
                .setMaxResults(limit)
                .getResultList();
    }

    /** That payment of a recurring gift which nothing has been paid for yet. */
    Optional<Donation> unpaid(long pledge) {
        return em.createQuery(UNPAID, Donation.class)
                .setParameter("pledge", pledge)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** About which it is time to ask, or to give up. */
    List<Long> toLookAt(Instant now, int limit) {
        return em.createQuery(TO_LOOK_AT, Long.class)
                .setParameter("now", now)
                .setMaxResults(limit)
                .getResultList();
    }
}
