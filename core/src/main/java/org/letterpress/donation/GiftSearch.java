package org.letterpress.donation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.letterpress.bank.CreditorReference;
import org.letterpress.text.AddressKey;

/** Finds the gifts that a filter means, by their ids. */
@ApplicationScoped
class GiftSearch {
    /** So many gifts are looked through for one page of those whose donor's name has a part, which no index knows. */
    static final int SEARCHED = 2_000;

    private static final int AT_ONCE = 200;
    private static final Pattern RECEIPT = Pattern.compile("(?<series>(?:TEST-)?\\d{4})-(?<number>\\d{6,18})");

    private static final String IDS = "select d.id from Donation d where d.id < :before";
    private static final String WITH_DONORS = "select d.id, d.donorId from Donation d where d.id < :before";
    private static final String NAMED_SO = " and d.id in :ids";
    private static final String BY_EMAIL = " and d.donorId in (select o.id from Donor o where o.emailKey = :email)";
    private static final String NEWEST_FIRST = " order by d.id desc";
    private static final String BY_PUBLIC_ID = "select d.id from Donation d where d.publicId = :id";
    private static final String BY_KEY =
            "select k.donationId from DonationKey k where k.method in :methods and k.name = :name";
    private static final String BY_RECEIPT =
            "select r.donationId from GiftReceipt r where r.series = :series and r.number = :number";
    private static final String NAMES = "select o.id, o.name from Donor o where o.id in :ids and o.name is not null";

    private EntityManager em;

    @SuppressWarnings("NullAway.Init") // for the client proxy
    GiftSearch() {}

    @Inject
    GiftSearch(EntityManager em) {
        this.em = em;
    }

    /**
     * Gifts of a page, newest first.
     *
     * @param next the place behind which the following ones are; empty when there are none
     */
    record Found(List<Long> ids, Optional<Long> next, boolean partly) {}

    Found find(GiftQuery query) {
        String text = query.filter().text();
        if (text.isEmpty()) {
            return page(query, asked(query, IDS + query.filter().clauses() + NEWEST_FIRST));
        }
        Set<Long> exact = called(text);
        if (!exact.isEmpty()) {
            return page(
                    query,
                    asked(query, IDS + query.filter().clauses() + NAMED_SO + NEWEST_FIRST)
                            .setParameter("ids", exact));
        }
        if (text.indexOf('@') > 0) {
            return page(
                    query,
                    asked(query, IDS + query.filter().clauses() + BY_EMAIL + NEWEST_FIRST)
                            .setParameter("email", AddressKey.of(text).value()));
        }
        return named(query, text);
    }

    private TypedQuery<Long> asked(GiftQuery query, String jpql) {
        return query.filter().bound(em.createQuery(jpql, Long.class).setParameter("before", query.before()));
    }

    private static Found page(GiftQuery query, TypedQuery<Long> asked) {
        return page(query, asked.setMaxResults(query.limit() + 1).getResultList(), Optional.empty());
    }

    /** @param end how far was searched; empty for to the end */
    private static Found page(GiftQuery query, List<Long> found, Optional<Long> end) {
        boolean more = found.size() > query.limit();
        List<Long> shown = more ? found.subList(0, query.limit()) : found;
        Optional<Long> next = more ? Optional.of(shown.get(shown.size() - 1)) : end;
        return new Found(List.copyOf(shown), next, !more && end.isPresent());
    }

    /** That are called exactly so: here, by a provider, on a transfer, on a receipt. */
    private Set<Long> called(String text) {
        Set<Long> ids = new HashSet<>();
        GiftId.parse(text.toLowerCase(Locale.ROOT))
                .ifPresent(id -> ids.addAll(em.createQuery(BY_PUBLIC_ID, Long.class)
                        .setParameter("id", id.value())
                        .getResultList()));
        String name =
                CreditorReference.parse(text).map(CreditorReference::value).orElse(text);
        ids.addAll(em.createQuery(BY_KEY, Long.class)
                .setParameter("methods", EnumSet.allOf(PaymentMethod.class))
                .setParameter("name", name)
                .setMaxResults(AT_ONCE)
                .getResultList());
        Matcher receipt = RECEIPT.matcher(text.toUpperCase(Locale.ROOT));
        if (receipt.matches()) {
            ids.addAll(em.createQuery(BY_RECEIPT, Long.class)
                    .setParameter("series", receipt.group("series"))
                    .setParameter("number", Long.valueOf(receipt.group("number")))
                    .getResultList());
        }
        return ids;
    }

    /** Looks through a part of those that the filter means otherwise. */
    private Found named(GiftQuery query, String text) {
        List<Object[]> rows = query.filter()
                .bound(em.createQuery(WITH_DONORS + query.filter().clauses() + NEWEST_FIRST, Object[].class)
                        .setParameter("before", query.before()))
                .setMaxResults(SEARCHED + 1)
                .getResultList();
        boolean more = rows.size() > SEARCHED;
        List<Object[]> searched = more ? rows.subList(0, SEARCHED) : rows;
        Set<Long> donors = donors(searched, text.toLowerCase(Locale.ROOT));
        List<Long> found = searched.stream()
                .filter(row -> donors.contains((Long) row[1]))
                .map(row -> (Long) row[0])
                .limit(query.limit() + 1L)
                .toList();
        return page(query, found, more ? Optional.of((Long) searched.get(SEARCHED - 1)[0]) : Optional.empty());
    }

    private Set<Long> donors(List<Object[]> rows, String part) {
        List<Long> all = rows.stream().map(row -> (Long) row[1]).distinct().toList();
        Set<Long> named = new HashSet<>();
        for (int i = 0; i < all.size(); i += AT_ONCE) {
            List<Long> some = new ArrayList<>(all.subList(i, Math.min(i + AT_ONCE, all.size())));
            em.createQuery(NAMES, Object[].class)
                    .setParameter("ids", some)
                    .getResultStream()
                    .filter(row -> ((String) row[1]).toLowerCase(Locale.ROOT).contains(part))
                    .forEach(row -> named.add((Long) row[0]));
        }
        return named;
    }
}
