package org.letterpress.donation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.letterpress.staff.Role;
import org.letterpress.staff.Staff;

/**
 * All gifts, a page at a time, at the same cost however many there are: ids in their order from an index, and then the rows
 * of these. Who gave stands in it, so it is for treasurers alone.
 */
@ApplicationScoped
public class GiftBook {
    private static final String LINES =
            "select new org.letterpress.donation.GiftLine(d.id, d.publicId, d.state, d.method,"
                    + " d.live, f.name, d.amount, d.refunded, d.lost, d.currency, d.createdAt, d.paidAt, o.name, o.email,"
                    + " o.anonymous, d.flag, d.pledgeId) from Donation d, Donor o, Fund f"
                    + " where d.id in :ids and o.id = d.donorId and f.id = d.fundId";
    private static final String RECEIPTS =
            "select r from GiftReceipt r where r.donationId in :ids and r.voidedAt is null";

    private EntityManager em;
    private GiftSearch search;

    @SuppressWarnings("NullAway.Init") // for the client proxy
    GiftBook() {}

    @Inject
    GiftBook(EntityManager em, GiftSearch search) {
        this.em = em;
        this.search = search;
    }

    /** @throws org.letterpress.staff.NotPermitted unless {@code treasurer} is one */
    public GiftPage page(GiftQuery query, Staff treasurer) {
        treasurer.require(Role.TREASURER);
        GiftSearch.Found found = search.find(query);
        return new GiftPage(lines(found.ids()), found.next(), found.partly());
    }

    /** In the order of these ids. */
    List<GiftLine> lines(List<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<Long, GiftLine> lines = em.createQuery(LINES, GiftLine.class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(GiftLine::id, Function.identity()));
        Map<Long, String> receipts = receipts(ids);
        return ids.stream()
                .flatMap(id -> Optional.ofNullable(lines.get(id)).stream())
                .map(line -> line.withReceipt(receipts.get(line.id())))
                .toList();
    }

    private Map<Long, String> receipts(Collection<Long> ids) {
        return em.createQuery(RECEIPTS, GiftReceipt.class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(
                        Collectors.toMap(GiftReceipt::donationId, GiftReceipt::printedNumber, (older, newer) -> newer));
    }
}
