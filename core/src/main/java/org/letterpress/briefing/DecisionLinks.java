package org.letterpress.briefing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The links that letters to moderators have. */
@ApplicationScoped
class DecisionLinks {
    private static final String ABOUT =
            "select l from DecisionLink l where l.commentId = :comment and l.staffId = :staff"
                    + " order by l.madeAt desc";
    private static final String READERS = "select distinct l.staffId from DecisionLink l where l.commentId = :comment";
    private static final String SINCE =
            "select count(l) from DecisionLink l where l.staffId = :staff and l.madeAt > :since";
    private static final String EXPIRED =
            "select l.tokenHash from DecisionLink l where l.expiresAt < :now order by l.expiresAt";
    private static final String REMOVE = "delete from DecisionLink l where l.tokenHash in :hashes";

    /** More moderators than any house has. */
    private static final int MOST = 500;

    private EntityManager em;

    @SuppressWarnings("NullAway.Init") // for the client proxy
    DecisionLinks() {}

    @Inject
    DecisionLinks(EntityManager em) {
        this.em = em;
    }

    void add(DecisionLink link) {
        em.persist(link);
    }

    /** What a token opens at that time. */
    Optional<DecisionLink> good(LinkToken token, Instant now) {
        return Optional.ofNullable(em.find(DecisionLink.class, token.hash())).filter(link -> link.isGood(now));
    }

    /** The same as it is now, and nobody else can use it before this transaction ends; empty when somebody has. */
    Optional<DecisionLink> lockedGood(DecisionLink link, Instant now) {
        em.refresh(link, LockModeType.PESSIMISTIC_WRITE);
        return Optional.of(link).filter(fresh -> fresh.isGood(now));
    }

    /** Whether this moderator was written to about exactly that. */
    boolean told(long staffId, Waiting about) {
        return em.createQuery(ABOUT, DecisionLink.class)
                .setParameter("comment", about.id())
                .setParameter("staff", staffId)
                .setMaxResults(1)
                .getResultStream()
                .anyMatch(link -> link.isStill(about));
    }

    /** The moderators who were written to about a comment. */
    List<Long> readers(long commentId) {
        return em.createQuery(READERS, Long.class)
                .setParameter("comment", commentId)
                .setMaxResults(MOST)
                .getResultList();
    }

    /** How many comments this moderator was written to about since then. */
    long count(long staffId, Instant since) {
        return em.createQuery(SINCE, Long.class)
                .setParameter("staff", staffId)
                .setParameter("since", since)
                .getSingleResult();
    }

    /** Deletes some that have expired, and says how many. */
    int forget(Instant now, int limit) {
        List<String> hashes = em.createQuery(EXPIRED, String.class)
                .setParameter("now", now)
                .setMaxResults(limit)
                .getResultList();
        return hashes.isEmpty()
                ? 0
                : em.createQuery(REMOVE).setParameter("hashes", hashes).executeUpdate();
    }
}
