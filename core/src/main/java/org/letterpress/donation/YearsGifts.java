package org.letterpress.donation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.letterpress.money.Money;

/** The live gifts that were paid in a year (UTC) and of which something is left, by who gave them. */
@ApplicationScoped
class YearsGifts {
    private static final String GIVEN = "g.donorId = d.id and g.live = true and g.paidAt >= :from and g.paidAt < :to"
            + " and g.refunded < g.amount and g.lost < g.amount";
    private static final String WITH_ADDRESS = "select d.emailKey, max(d.id) from Donor d, Donation g"
            + " where d.emailKey > :after and " + GIVEN + " group by d.emailKey order by d.emailKey";
    private static final String WITHOUT = "select d.id, max(g.id) from Donor d, Donation g"
            + " where d.emailKey is null and d.name is not null and d.id > :after and " + GIVEN
            + " group by d.id order by d.id";
    private static final String SUMS =
            "select d.emailKey, g.currency, count(g), sum(g.amount), sum(g.refunded), sum(g.lost)"
                    + " from Donor d, Donation g where d.emailKey in :keys and " + GIVEN
                    + " group by d.emailKey, g.currency"
                    + " order by d.emailKey, g.currency";
    private static final String SUMS_OF_ROWS =
            "select d.id, g.currency, count(g), sum(g.amount), sum(g.refunded), sum(g.lost)"
                    + " from Donor d, Donation g where d.id in :ids and " + GIVEN + " group by d.id, g.currency"
                    + " order by d.id, g.currency";
    private static final String GIFTS =
            "select g from Donor d, Donation g where d.emailKey = :key and " + GIVEN + " order by g.paidAt, g.id";
    private static final String GIFTS_OF_ROW =
            "select g from Donor d, Donation g where d.id = :id and " + GIVEN + " order by g.paidAt, g.id";
    private static final String DONORS = "select d from Donor d where d.id in :ids";
    private static final String RECEIPTS =
            "select r from GiftReceipt r where r.donationId in :ids and r.voidedAt is null";

    // Neither arithmetic nor exists: for Derby all values would be written into the statement, and truth as a number,
    // which it does not compare with.
    private EntityManager em;

    @SuppressWarnings("NullAway.Init") // for the client proxy
    YearsGifts() {}

    @Inject
    YearsGifts(EntityManager em) {
        this.em = em;
    }

    /** The row of each address that was added last, by address, behind that of {@code after}. */
    List<Donor> withAddress(int year, long after, int limit) {
        Donor before = em.find(Donor.class, after);
        String key = before == null ? "" : before.emailKey().orElse("");
        return donors(in(year, em.createQuery(WITH_ADDRESS, Object[].class)).setParameter("after", key), 1, limit);
    }

    /** Those who gave none, each as often as they gave. */
    List<Donor> withoutAddress(int year, long after, int limit) {
        return donors(in(year, em.createQuery(WITHOUT, Object[].class)).setParameter("after", after), 0, limit);
    }

    /** @param place of the donor's id in each row */
    private List<Donor> donors(TypedQuery<Object[]> query, int place, int limit) {
        List<Long> ids = query.setMaxResults(limit)
                .getResultStream()
                .map(row -> (Long) row[place])
                .toList();
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<Long, Donor> donors = em.createQuery(DONORS, Donor.class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(Donor::id, Function.identity()));
        return ids.stream().map(donors::get).toList();
    }

    /** By address. */
    Map<String, List<Sum>> sums(int year, Collection<String> keys) {
        return sums(in(year, em.createQuery(SUMS, Object[].class)).setParameter("keys", keys), String.class);
    }

    /** By id. */
    Map<Long, List<Sum>> sumsOfRows(int year, Collection<Long> ids) {
        return sums(in(year, em.createQuery(SUMS_OF_ROWS, Object[].class)).setParameter("ids", ids), Long.class);
    }

    private static <K> Map<K, List<Sum>> sums(TypedQuery<Object[]> query, Class<K> type) {
        return query.getResultStream()
                .collect(Collectors.groupingBy(
                        row -> type.cast(row[0]), Collectors.mapping(YearsGifts::sum, Collectors.toList())));
    }

    private static Sum sum(Object[] row) {
        long left = number(row[3]) - number(row[4]) - number(row[5]);
        return new Sum((Long) row[2], Money.of(left, (String) row[1]));
    }

    /** Databases have sums in types of their own. */
    private static long number(Object sum) {
        return ((Number) sum).longValue();
    }

    /** In the order in which they were paid. */
    List<Donation> of(int year, Donor donor, int limit) {
        return donor.emailKey()
                .map(key -> in(year, em.createQuery(GIFTS, Donation.class)).setParameter("key", key))
                .orElseGet(() ->
                        in(year, em.createQuery(GIFTS_OF_ROW, Donation.class)).setParameter("id", donor.id()))
                .setMaxResults(limit)
                .getResultList();
    }

    /** The numbers of the receipts that hold, by gift. */
    Map<Long, String> receipts(Collection<Donation> gifts) {
        return gifts.isEmpty()
                ? Map.of()
                : em.createQuery(RECEIPTS, GiftReceipt.class)
                        .setParameter("ids", gifts.stream().map(Donation::id).toList())
                        .getResultStream()
                        .collect(Collectors.toMap(GiftReceipt::donationId, GiftReceipt::printedNumber));
    }

    private static <T> TypedQuery<T> in(int year, TypedQuery<T> query) {
        return query.setParameter("from", begin(year)).setParameter("to", begin(year + 1));
    }

    private static Instant begin(int year) {
        return LocalDate.of(year, 1, 1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** So many gifts of one currency, and what is left of them. */
    record Sum(long gifts, Money money) {}
}
