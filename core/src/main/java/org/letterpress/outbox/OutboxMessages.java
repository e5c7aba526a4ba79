package org.letterpress.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All that was posted, for those who deliver it. */
@ApplicationScoped
class OutboxMessages {
    private static final String DUE = "select m.id from OutboxMessage m"
            + " where m.state = org.letterpress.outbox.OutboxState.WAITING and m.dueAt <= :now order by m.dueAt, m.id";
    private static final String ENDED = "select m.id from OutboxMessage m where m.endedAt < :before";
    private static final String FORGET = "delete from OutboxMessage m where m.id in :ids";
    private static final int CANDIDATES = 10;

    private EntityManager em;

    @SuppressWarnings("NullAway.Init") // for the client proxy
    OutboxMessages() {}

    @Inject
    OutboxMessages(EntityManager em) {
        this.em = em;
    }

    /** Lends the letter that has been due the longest, and that nobody else has. */
    Optional<OutboxMessage> lend(String holder, Instant now) {
        return em
                .createQuery(DUE, Long.class)
                .setParameter("now", now)
                .setMaxResults(CANDIDATES)
                .getResultList()
                .stream()
                .flatMap(this::locked)
                .filter(message -> message.lend(holder, now))
                .findFirst();
    }

    /** The letter, if {@code holder} still has it. */
    Optional<OutboxMessage> held(long id, String holder) {
        return locked(id).filter(message -> message.isHeldBy(holder)).findFirst();
    }

    private Stream<OutboxMessage> locked(long id) {
        return Stream.ofNullable(em.find(OutboxMessage.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Deletes some of those that ended before that time, and says how many. */
    int forget(Instant before, int limit) {
        List<Long> ids = em.createQuery(ENDED, Long.class)
                .setParameter("before", before)
                .setMaxResults(limit)
                .getResultList();
        return ids.isEmpty()
                ? 0
                : em.createQuery(FORGET).setParameter("ids", ids).executeUpdate();
    }
}
