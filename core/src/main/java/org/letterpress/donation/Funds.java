package org.letterpress.donation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.letterpress.money.Money;
import org.letterpress.text.Slug;

/** What people give for, and what has come in for each. */
@ApplicationScoped
public class Funds {
    /** A site with more would need other pages. */
    public static final int MOST = 200;

    private static final String ALL = "select f from Fund f order by f.taking desc, f.name, f.id";
    private static final String TAKING = "select f from Fund f where f.taking = true order by f.name, f.id";
    private static final String BY_SLUG = "select f from Fund f where f.slug = :slug";
    private static final String COUNT = "select count(f) from Fund f";
    private static final String RAISED =
            "select sum(l.amount) from LedgerEntry l where l.fundId = :fund and l.live = true";

    private static final String RAISED_OF = "select l.fundId, sum(l.amount) from LedgerEntry l"
            + " where l.fundId in :funds and l.live = true group by l.fundId";

    private EntityManager em;

    @SuppressWarnings("NullAway.Init") // for the client proxy
    Funds() {}

    @Inject
    public Funds(EntityManager em) {
        this.em = em;
    }

    void add(Fund fund) {
        em.persist(fund);
        em.flush();
    }

    /** Those that take gifts first. */
    public List<Fund> all() {
        return em.createQuery(ALL, Fund.class).setMaxResults(MOST).getResultList();
    }

    public List<Fund> taking() {
        return em.createQuery(TAKING, Fund.class).setMaxResults(MOST).getResultList();
    }

    public Optional<Fund> find(Slug slug) {
        return em.createQuery(BY_SLUG, Fund.class)
                .setParameter("slug", slug.value())
                .getResultStream()
                .findFirst();
    }

    /** As it is now, and nobody else can change it before this transaction ends. */
    Optional<Fund> locked(Slug slug) {
        return find(slug).map(fund -> em.find(Fund.class, fund.id(), LockModeType.PESSIMISTIC_WRITE));
    }

    Optional<Fund> find(long id) {
        return Optional.ofNullable(em.find(Fund.class, id));
    }

    String name(long id) {
        return em.find(Fund.class, id).name();
    }

    boolean isFull() {
        return em.createQuery(COUNT, Long.class).getSingleResult() >= MOST;
    }

    /** What has come in and stayed; what was given to try is not counted. */
    public Money raised(Fund fund) {
        Long sum = em.createQuery(RAISED, Long.class)
                .setParameter("fund", fund.id())
                .getSingleResult();
        return new Money(sum == null ? 0 : sum, fund.currency());
    }

    /** As {@link #raised(Fund)}, of several, by their ids; one for which nothing ever came in is not there. */
    public Map<Long, Money> raised(List<Fund> several) {
        if (several.isEmpty()) {
            return Map.of();
        }
        Map<Long, Fund> funds = several.stream().collect(Collectors.toMap(Fund::id, Function.identity()));
        return em.createQuery(RAISED_OF, Object[].class)
                .setParameter("funds", funds.keySet())
                .getResultStream()
                .collect(Collectors.toMap(
                        row -> (Long) row[0],
                        row -> new Money(
                                ((Number) row[1]).longValue(),
                                Objects.requireNonNull(funds.get((Long) row[0])).currency())));
    }
}
