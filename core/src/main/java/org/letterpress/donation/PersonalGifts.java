package org.letterpress.donation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.letterpress.person.PersonalData;
import org.letterpress.person.PersonalRecord;
import org.letterpress.text.AddressKey;

/**
 * What is stored of those who gave. Erased, a gift is nobody's; what was given, the books and the receipts stay, because the
 * law says for how long (GDPR, article 17(3)(b)).
 */
@ApplicationScoped
public class PersonalGifts implements PersonalData {
    /** So many payments of one donor, and so many messages about them, are read. */
    private static final int MOST = 1_000;

    private static final String COUNT = "select count(d) from Donor d where d.emailKey = :key";
    private static final String DONORS =
            "select d from Donor d where d.emailKey = :key and d.id > :after order by d.id";
    private static final String GIFTS = "select g from Donation g where g.donorId in :ids order by g.id";
    private static final String MESSAGES = "select m from GiftMessage m where m.donationId in :ids order by m.id";
    private static final String EVENTS =
            "select e from PaymentEvent e where e.donationId in :ids and e.note is not null order by e.id";

    private EntityManager em;

    @SuppressWarnings("NullAway.Init") // for the client proxy
    PersonalGifts() {}

    @Inject
    public PersonalGifts(EntityManager em) {
        this.em = em;
    }

    @Override
    public String kind() {
        return "gifts";
    }

    @Override
    public long count(AddressKey person) {
        return em.createQuery(COUNT, Long.class)
                .setParameter("key", person.value())
                .getSingleResult();
    }

    @Override
    public List<PersonalRecord> read(AddressKey person, long after, int limit) {
        List<Donor> donors = donors(person, after, limit);
        List<Donation> gifts = gifts(donors);
        Map<Long, String> said = messages(gifts).stream()
                .filter(message -> !message.text().isEmpty())
                .collect(Collectors.toMap(GiftMessage::donationId, GiftMessage::text));
        return donors.stream().map(donor -> record(donor, gifts, said)).toList();
    }

    private List<Donor> donors(AddressKey person, long after, int limit) {
        return em.createQuery(DONORS, Donor.class)
                .setParameter("key", person.value())
                .setParameter("after", after)
                .setMaxResults(limit)
                .getResultList();
    }

    private List<Donation> gifts(List<Donor> donors) {
        return of(GIFTS, donors.stream().map(Donor::id).toList(), Donation.class);
    }

    private List<GiftMessage> messages(List<Donation> gifts) {
        return of(MESSAGES, ids(gifts), GiftMessage.class);
    }

    private static List<Long> ids(List<Donation> gifts) {
        return gifts.stream().map(Donation::id).toList();
    }

    private <T> List<T> of(String query, List<Long> ids, Class<T> type) {
        return ids.isEmpty()
                ? List.of()
                : em.createQuery(query, type)
                        .setParameter("ids", ids)
                        .setMaxResults(MOST)
                        .getResultList();
    }

    private static PersonalRecord record(Donor donor, List<Donation> gifts, Map<Long, String> said) {
        List<Map<String, Object>> own = gifts.stream()
                .filter(gift -> gift.donorId() == donor.id())
                .map(gift -> gift(gift, said))
                .toList();
        return new PersonalRecord(
                donor.id(),
                new PersonalRecord.Fields()
                        .with("name", donor.name())
                        .with("email", donor.email())
                        .with("postalAddress", donor.postal())
                        .with("anonymous", donor.isAnonymous())
                        .with("taxReceipt", donor.wantsTaxReceipt())
                        .list("gifts", own)
                        .done());
    }

    private static Map<String, Object> gift(Donation gift, Map<Long, String> said) {
        return new PersonalRecord.Fields()
                .with("id", gift.publicId().value())
                .with("amount", gift.amount().toString())
                .with("method", gift.method().name())
                .with("state", gift.state().name())
                .at("offeredAt", Optional.of(gift.createdAt()))
                .at("paidAt", gift.paidAt())
                .with("dedication", Optional.ofNullable(gift.terms().dedication()))
                .with("message", Optional.ofNullable(said.get(gift.id())))
                .done();
    }

    @Override
    public int erase(AddressKey person, int limit) {
        List<Donor> donors = donors(person, 0, limit);
        List<Donation> gifts = gifts(donors);
        messages(gifts).forEach(GiftMessage::erase);
        of(EVENTS, ids(gifts), PaymentEvent.class).forEach(PaymentEvent::forget);
        gifts.forEach(Donation::forget);
        donors.forEach(Donor::forget);
        return donors.size();
    }
}
