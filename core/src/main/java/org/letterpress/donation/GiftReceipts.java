package org.letterpress.donation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Every receipt, and the series that number them. */
@ApplicationScoped
class GiftReceipts {
    private static final String OF_GIFT = "select r from GiftReceipt r where r.donationId = :id order by r.id desc";
    private static final String TEST = "TEST-";

    private EntityManager em;

    @SuppressWarnings("NullAway.Init") // for the client proxy
    GiftReceipts() {}

    @Inject
    GiftReceipts(EntityManager em) {
        this.em = em;
    }

    /** Those of a gift that hold no more too, the newest first. */
    List<GiftReceipt> of(Donation gift) {
        return em.createQuery(OF_GIFT, GiftReceipt.class)
                .setParameter("id", gift.id())
                .getResultList();
    }

    /** The one that holds. */
    Optional<GiftReceipt> current(Donation gift) {
        return of(gift).stream().filter(receipt -> receipt.voidedAt().isEmpty()).findFirst();
    }

    /**
     * Makes the receipt of a gift, which must be locked, be what the gift is now: issues it, or voids it, and issues another
     * for what is left.
     *
     * @return whether there is a new one
     */
    boolean follow(Donation gift, Instant now) {
        Optional<GiftReceipt> current = current(gift);
        boolean due = gift.state().isPaid() && gift.kept().isPositive();
        if (current.isPresent() && due && current.get().amount().equals(gift.kept())) {
            return false;
        }
        current.ifPresent(receipt -> receipt.cancel(reason(gift), now));
        boolean first = of(gift).isEmpty();
        boolean replaces = current.isPresent();
        if (due && (first || replaces || restored(gift))) {
            issue(gift, now);
            return true;
        }
        return false;
    }

    /** Whether the last was voided because nothing was left, and something is again; what a treasurer withdrew stays so. */
    private boolean restored(Donation gift) {
        return of(gift).stream()
                .findFirst()
                .flatMap(GiftReceipt::voidReason)
                .filter(reason -> reason != GiftReceipt.VoidReason.WITHDRAWN)
                .isPresent();
    }

    private static GiftReceipt.VoidReason reason(Donation gift) {
        return gift.state() == DonationState.CHARGED_BACK
                ? GiftReceipt.VoidReason.CHARGED_BACK
                : GiftReceipt.VoidReason.REFUNDED;
    }

    void issue(Donation gift, Instant now) {
        String year = String.valueOf(now.atZone(ZoneOffset.UTC).getYear());
        ReceiptSeries.Place number = series(gift.isLive() ? year : TEST + year).next();
        Donor donor = em.find(Donor.class, gift.donorId());
        Fund fund = em.find(Fund.class, gift.terms().fundId());
        em.persist(new GiftReceipt(number, gift, donor, fund, now));
        em.flush();
    }

    private ReceiptSeries series(String name) {
        ReceiptSeries known = em.find(ReceiptSeries.class, name, LockModeType.PESSIMISTIC_WRITE);
        if (known != null) {
            return known;
        }
        ReceiptSeries fresh = new ReceiptSeries(name);
        em.persist(fresh);
        em.flush(); // of two that begin a series, one fails here, and tries again
        return fresh;
    }
}
