package org.letterpress.donation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.letterpress.money.Money;
import org.letterpress.staff.Role;
import org.letterpress.staff.Staff;

/** Adds up what moved, in the database, from an index that holds all that is added. */
@ApplicationScoped
public class GiftTotals {
    private static final int MONTHS_OF_YEAR = 12;

    /** Each month has one row for each fund and each of the five ways in which money moves. */
    private static final int MOST_ROWS = GiftSums.MONTHS * Funds.MOST * 5;

    private static final String SUMS =
            "select l.bookedMonth, l.fundId, l.currency, l.kind, count(l.kind), sum(l.amount)"
                    + " from LedgerEntry l where l.live = true and l.bookedMonth >= :first";
    private static final String OF_FUND = " and l.fundId = (select f.id from Fund f where f.slug = :fund)";
    private static final String GROUPED = " group by l.bookedMonth, l.fundId, l.currency, l.kind";
    private static final String NAMES = "select f.id, f.name from Fund f where f.id in :ids";

    private EntityManager em;
    private Clock clock;

    @SuppressWarnings("NullAway.Init") // for the client proxy
    GiftTotals() {}

    @Inject
    public GiftTotals(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    /**
     * Of the latest months, this one being the last.
     *
     * @param fund the slug of the only fund that is wanted; empty for all
     * @throws org.letterpress.staff.NotPermitted unless {@code treasurer} is one
     */
    public GiftSums months(String fund, Staff treasurer) {
        treasurer.require(Role.TREASURER);
        YearMonth first =
                YearMonth.from(clock.instant().atOffset(ZoneOffset.UTC)).minusMonths(GiftSums.MONTHS - 1L);
        List<Row> rows = rows(first, fund);
        Map<Long, String> names = names(rows.stream().map(Row::fund).distinct().toList());
        Map<String, GiftSums.Line> lines = new TreeMap<>();
        for (Row row : rows) {
            GiftSums.Line line = row.line(names.getOrDefault(row.fund(), ""));
            String group = row.month() + " " + row.fund() + " " + row.sum().currency();
            lines.merge(group, line, GiftTotals::both);
        }
        return new GiftSums(first, List.copyOf(lines.values()));
    }

    private List<Row> rows(YearMonth first, String fund) {
        TypedQuery<Object[]> query = em.createQuery(SUMS + (fund.isEmpty() ? "" : OF_FUND) + GROUPED, Object[].class)
                .setParameter("first", Math.toIntExact(first.getLong(ChronoField.PROLEPTIC_MONTH)))
                .setMaxResults(MOST_ROWS);
        if (!fund.isEmpty()) {
            query.setParameter("fund", fund);
        }
        return query.getResultStream().map(Row::of).toList();
    }

    private Map<Long, String> names(Collection<Long> funds) {
        Map<Long, String> names = new TreeMap<>();
        if (!funds.isEmpty()) {
            em.createQuery(NAMES, Object[].class)
                    .setParameter("ids", funds)
                    .getResultStream()
                    .forEach(row -> names.put((Long) row[0], (String) row[1]));
        }
        return names;
    }

    private static GiftSums.Line both(GiftSums.Line one, GiftSums.Line other) {
        return new GiftSums.Line(
                one.month(),
                one.fund(),
                one.gifts() + other.gifts(),
                one.in().plus(other.in()),
                one.back().plus(other.back()));
    }

    /** All that moved for one reason. */
    private record Row(YearMonth month, long fund, LedgerKind kind, long count, Money sum) {
        static Row of(Object[] row) {
            int month = ((Number) row[0]).intValue();
            return new Row(
                    YearMonth.of(month / MONTHS_OF_YEAR, month % MONTHS_OF_YEAR + 1),
                    (Long) row[1],
                    (LedgerKind) row[3],
                    (Long) row[4],
                    Money.of(((Number) row[5]).longValue(), (String) row[2]));
        }

        GiftSums.Line line(String name) {
            Money nothing = Money.zero(sum.currency());
            return kind == LedgerKind.GIFT
                    ? new GiftSums.Line(month, name, count, sum, nothing)
                    : new GiftSums.Line(month, name, 0, nothing, sum.negated());
        }
    }
}
