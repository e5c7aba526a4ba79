package org.letterpress.donation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.letterpress.bank.CreditorReference;
import org.letterpress.donation.OpenPayment.NamedGift;
import org.letterpress.staff.Role;
import org.letterpress.staff.Staff;

/** The payments that wait for a treasurer, and the gifts that they may be for. */
@ApplicationScoped
public class OpenPayments {
    private static final List<EventState> OPEN = List.of(EventState.UNMATCHED, EventState.MISMATCHED);
    private static final String IN_STATE =
            "select e from PaymentEvent e where e.state = :state and e.id < :before order by e.id desc";
    private static final String COUNT = "select count(e) from PaymentEvent e where e.state = :state";
    private static final String GIFTS = "select d from Donation d where d.id in :ids";

    private EntityManager em;
    private Donations donations;

    @SuppressWarnings("NullAway.Init") // for the client proxy
    OpenPayments() {}

    @Inject
    OpenPayments(EntityManager em, Donations donations) {
        this.em = em;
        this.donations = donations;
    }

    /** The newest that come before {@code before}, an id. */
    public List<OpenPayment> page(long before, int limit, Staff treasurer) {
        treasurer.require(Role.TREASURER);
        List<PaymentEvent> events = OPEN.stream()
                .flatMap(state -> inState(state, before, limit))
                .sorted(Comparator.comparingLong(PaymentEvent::id).reversed())
                .limit(limit)
                .toList();
        Map<Long, NamedGift> gifts = gifts(events);
        return events.stream()
                .map(event -> new OpenPayment(event, event.donationId().map(gifts::get)))
                .toList();
    }

    /** Each state alone, so that an index has them in this order. */
    private Stream<PaymentEvent> inState(EventState state, long before, int limit) {
        return em
                .createQuery(IN_STATE, PaymentEvent.class)
                .setParameter("state", state)
                .setParameter("before", before)
                .setMaxResults(limit)
                .getResultList()
                .stream();
    }

    private Map<Long, NamedGift> gifts(List<PaymentEvent> events) {
        List<Long> ids = events.stream()
                .flatMap(event -> event.donationId().stream())
                .distinct()
                .toList();
        return ids.isEmpty()
                ? Map.of()
                : em.createQuery(GIFTS, Donation.class)
                        .setParameter("ids", ids)
                        .getResultStream()
                        .collect(Collectors.toMap(Donation::id, NamedGift::new));
    }

    /** Empty when nothing is to be done about it any more. */
    public Optional<OpenPayment> find(long id, Staff treasurer) {
        treasurer.require(Role.TREASURER);
        return Optional.ofNullable(em.find(PaymentEvent.class, id))
                .filter(event -> OPEN.contains(event.state()))
                .map(event -> new OpenPayment(
                        event, event.donationId().flatMap(donations::find).map(NamedGift::new)));
    }

    public long count(Staff treasurer) {
        treasurer.require(Role.TREASURER);
        return OPEN.stream()
                .mapToLong(state -> em.createQuery(COUNT, Long.class)
                        .setParameter("state", state)
                        .getSingleResult())
                .sum();
    }

    /** The gift that a treasurer names by its reference (ISO 11649) or its id, as people type them; empty when there is none. */
    public Optional<NamedGift> named(String typed, Staff treasurer) {
        treasurer.require(Role.TREASURER);
        return byReference(typed).or(() -> byId(typed)).map(NamedGift::new);
    }

    private Optional<Donation> byReference(String typed) {
        return CreditorReference.parse(typed).stream()
                .flatMapToLong(reference -> reference.number().stream())
                .boxed()
                .findFirst()
                .flatMap(donations::find);
    }

    private Optional<Donation> byId(String typed) {
        return GiftId.parse(typed.strip().toLowerCase(Locale.ROOT)).flatMap(donations::byPublicId);
    }
}
