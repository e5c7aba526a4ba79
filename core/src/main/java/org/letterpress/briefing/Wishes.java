package org.letterpress.briefing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Who wants to be written to, and about which comments that may not have been done yet. */
@ApplicationScoped
class Wishes {
    private static final String BY_END = "select w.staffId from Wish w where w.endHash = :hash";
    private static final String DUE = "select w.staffId from Wish w where w.dueAt <= :now order by w.dueAt";
    private static final String READY = "select distinct n.staffId from Notice n where n.readyAt <= :now";
    private static final String AT_ONCE = "select w.staffId from Wish w"
            + " where w.rhythm = org.letterpress.briefing.Rhythm.AT_ONCE and (w.dueAt is null or w.dueAt <= :now)";
    private static final String NOTICES =
            "select n from Notice n where n.staffId = :staff and n.readyAt <= :now" + " order by n.readyAt, n.id";
    private static final String DONE = "delete from Notice n where n.id in :ids";
    private static final String FORGET = "delete from Notice n where n.staffId = :staff";

    /** More moderators than any house has. */
    private static final int MOST = 500;

    private EntityManager em;

    @SuppressWarnings("NullAway.Init") // for the client proxy
    Wishes() {}

    @Inject
    Wishes(EntityManager em) {
        this.em = em;
    }

    void add(Wish wish) {
        em.persist(wish);
    }

    Optional<Wish> of(long staffId) {
        return Optional.ofNullable(em.find(Wish.class, staffId));
    }

    /** As it is now, and nobody else can change it before this transaction ends. */
    Optional<Wish> locked(long staffId) {
        Optional<Wish> found = of(staffId);
        found.ifPresent(wish -> em.refresh(wish, LockModeType.PESSIMISTIC_WRITE));
        return found;
    }

    Optional<Long> whose(EndToken token) {
        return em.createQuery(BY_END, Long.class)
                .setParameter("hash", token.hash())
                .getResultStream()
                .findFirst();
    }

    /** Those to whom there may be something to write now. */
    List<Long> due(Instant now) {
        return Stream.of(DUE, READY)
                .flatMap(query -> staff(query, now).stream())
                .distinct()
                .toList();
    }

    /** Those who are told of each comment by itself at present. */
    List<Long> atOnce(Instant now) {
        return staff(AT_ONCE, now);
    }

    private List<Long> staff(String query, Instant now) {
        return em.createQuery(query, Long.class)
                .setParameter("now", now)
                .setMaxResults(MOST)
                .getResultList();
    }

    void add(Notice notice) {
        em.persist(notice);
    }

    /** The oldest about which it is time to write. */
    List<Notice> ready(long staffId, Instant now, int limit) {
        return em.createQuery(NOTICES, Notice.class)
                .setParameter("staff", staffId)
                .setParameter("now", now)
                .setMaxResults(limit)
                .getResultList();
    }

    void done(List<Notice> notices) {
        if (!notices.isEmpty()) {
            em.createQuery(DONE)
                    .setParameter("ids", notices.stream().map(Notice::stored).toList())
                    .executeUpdate();
        }
    }

    /** All notices for somebody. */
    void forget(long staffId) {
        em.createQuery(FORGET).setParameter("staff", staffId).executeUpdate();
    }
}
