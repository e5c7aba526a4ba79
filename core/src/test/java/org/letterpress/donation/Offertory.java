package org.letterpress.donation;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.letterpress.money.Money;

/** Many gifts for tests: three in ten are paid, one in a hundred is flagged, one in ten was given to try. */
final class Offertory {
    private static final Instant BEGINNING = Instant.parse("2024-01-01T00:00:00Z");
    private static final List<PaymentMethod> METHODS =
            List.of(PaymentMethod.BANK, PaymentMethod.STRIPE, PaymentMethod.OFFLINE);

    private final EntityManager em;
    private final GiftTokens tokens;
    private final long fund;

    Offertory(EntityManager em, GiftTokens tokens, long fund) {
        this.em = em;
        this.tokens = tokens;
        this.fund = fund;
    }

    /** In the transaction of the caller; what others refer to is stored first. */
    void take(int gifts) {
        List<Donor> donors = IntStream.range(0, gifts)
                .mapToObj(i -> new Donor(
                        new DonorDetails("Donor No. " + i, "donor" + i + "@example.org", "", i % 7 == 0, false)))
                .toList();
        donors.forEach(em::persist);
        em.flush();
        List<Donation> all = IntStream.range(0, gifts)
                .mapToObj(i -> gift(i, donors.get(i).id()))
                .toList();
        all.forEach(em::persist);
        em.flush();
        for (int i = 0; i < gifts; i++) {
            follow(i, all.get(i));
        }
    }

    private Donation gift(int i, long donor) {
        PaymentMethod method = METHODS.get(i % METHODS.size());
        GiftTerms terms = new GiftTerms(fund, null, method, i % 10 != 0, Money.of(1_000 + i, "EUR"), null);
        GiftId id = GiftId.random();
        return new Donation(id, tokens.of(id), donor, terms, at(i));
    }

    private static Instant at(int i) {
        return BEGINNING.plus(Duration.ofHours(i));
    }

    private void follow(int i, Donation gift) {
        em.persist(new DonationKey(gift.method(), "key-" + i, gift.id()));
        if (i % 100 == 0) {
            gift.flag(Mismatch.AMOUNT);
        }
        if (i % 10 < 3) {
            pay(gift, "payment-" + i, at(i));
        }
    }

    private void pay(Donation gift, String name, Instant at) {
        PaymentEvent event = new PaymentEvent(
                new PaymentNotice(
                        gift.method(),
                        name,
                        PaymentKind.PAID,
                        PaymentKeys.of(gift.publicId().value()),
                        name,
                        gift.amount(),
                        new Payee("", gift.isLive()),
                        at),
                at);
        event.applyTo(gift.id(), null);
        em.persist(event);
        GiftHistory history = GiftHistory.of(List.of(event));
        gift.follow(history);
        history.entries().forEach(line -> em.persist(new LedgerEntry(gift, line)));
    }
}
