package org.letterpress.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.letterpress.staff.Staff;

/** Who looks at which comment now. */
@ApplicationScoped
public class Leases {
    private static final String OTHERS = "select l.commentId, l.staffName from Lease l where l.commentId in :comments"
            + " and l.until > :now and l.staffId <> :self order by l.commentId, l.staffName";
    private static final String OWN = "select l from Lease l where l.commentId = :comment and l.staffId = :staff";
    private static final String EXPIRED = "select l.id from Lease l where l.until <= :now order by l.until, l.id";
    private static final String REMOVE = "delete from Lease l where l.id in :ids";

    private EntityManager em;
    private Clock clock;

    @SuppressWarnings("NullAway.Init") // for the client proxy
    Leases() {}

    @Inject
    public Leases(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    /** The names of the others who look at these comments, in one query; a comment that nobody looks at is missing. */
    public Map<Long, List<String>> others(Collection<Long> commentIds, Staff moderator) {
        if (commentIds.isEmpty()) {
            return Map.of();
        }
        return em.createQuery(OTHERS, Object[].class)
                .setParameter("comments", commentIds)
                .setParameter("now", clock.instant())
                .setParameter("self", moderator.id())
                .getResultStream()
                .collect(Collectors.groupingBy(
                        row -> (Long) row[0], Collectors.mapping(row -> (String) row[1], Collectors.toList())));
    }

    Optional<Lease> of(long commentId, Staff moderator) {
        return em.createQuery(OWN, Lease.class)
                .setParameter("comment", commentId)
                .setParameter("staff", moderator.id())
                .getResultStream()
                .findFirst();
    }

    void add(Lease lease) {
        em.persist(lease);
    }

    /** Deletes what has expired, at most so many, and says how many. */
    int endExpired(Instant now, int limit) {
        List<Long> ids = em.createQuery(EXPIRED, Long.class)
                .setParameter("now", now)
                .setMaxResults(limit)
                .getResultList();
        return ids.isEmpty()
                ? 0
                : em.createQuery(REMOVE).setParameter("ids", ids).executeUpdate();
    }
}
