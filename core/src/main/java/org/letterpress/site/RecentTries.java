package org.letterpress.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What was done lately, and from where, of which so much is taken and no more; forgotten when it counts no more. */
@ApplicationScoped
public class RecentTries {
    private static final String LATEST = "select t from RecentTry t where t.kind = :kind and t.who = :who"
            + " and t.triedAt > :since order by t.triedAt desc, t.id desc";
    private static final String FORGET = "delete from RecentTry t where t.kind = :kind and t.triedAt <= :before";

    private EntityManager em;

    @SuppressWarnings("NullAway.Init") // for the client proxy
    RecentTries() {}

    @Inject
    public RecentTries(EntityManager em) {
        this.em = em;
    }

    /**
     * How often something may be done.
     *
     * @param kind what, 1 to 40 characters
     * @param most times in {@code window}
     */
    public record Limit(String kind, int most, Duration window) {}

    /**
     * Counts one more; of those that come at the same moment, a few too many may pass.
     *
     * @param who does it: up to 43 characters
     * @return from when on one more is taken, where there were too many: such a try does not count, so that nobody is kept
     *     out for ever; empty when it was counted
     */
    public Optional<Instant> count(Limit limit, String who, Instant now) {
        List<RecentTry> latest = em.createQuery(LATEST, RecentTry.class)
                .setParameter("kind", limit.kind())
                .setParameter("who", who)
                .setParameter("since", now.minus(limit.window()))
                .setMaxResults(limit.most())
                .getResultList();
        if (latest.size() == limit.most()) {
            return Optional.of(latest.get(limit.most() - 1).triedAt().plus(limit.window()));
        }
        em.persist(new RecentTry(limit, who, now));
        return Optional.empty();
    }

    /** Deletes those that count no more. */
    public int forget(Limit limit, Instant now) {
        return em.createQuery(FORGET)
                .setParameter("kind", limit.kind())
                .setParameter("before", now.minus(limit.window()))
                .executeUpdate();
    }
}
