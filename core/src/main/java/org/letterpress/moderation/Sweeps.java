package org.letterpress.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.letterpress.moderation.Selection.Seen;
import org.letterpress.staff.Role;
import org.letterpress.staff.Staff;

/** All sweeps and their reports. */
@ApplicationScoped
public class Sweeps {
    private static final int MOST_NAMES = 50;

    private static final String WORKABLE = "select s.batch from Sweep s where s.state in :states"
            + " and (s.leaseUntil is null or s.leaseUntil < :now) order by s.batch";
    private static final String MISSES =
            "select new org.letterpress.moderation.MissLine(m.comment, c.publicId, c.signature.name, m.why,"
                    + " m.handledBy) from SweepMiss m, Comment c where c.id = m.comment and m.batch = :batch and m.comment"
                    + " > :after order by m.comment";
    private static final String NAMES = "select distinct m.handledBy from SweepMiss m where m.batch = :batch"
            + " and m.handledBy is not null order by m.handledBy";

    private EntityManager em;

    @SuppressWarnings("NullAway.Init") // for the client proxy
    Sweeps() {}

    @Inject
    public Sweeps(EntityManager em) {
        this.em = em;
    }

    /** @throws org.letterpress.staff.NotPermitted unless {@code moderator} is one */
    public Optional<Sweep> byId(long batch, Staff moderator) {
        moderator.require(Role.MODERATOR);
        return Optional.ofNullable(em.find(Sweep.class, batch));
    }

    /**
     * A page of what a sweep left as it was.
     *
     * @param after the id of the last one seen, or 0 for the first page
     * @throws org.letterpress.staff.NotPermitted unless {@code moderator} is one
     */
    public List<MissLine> misses(long batch, long after, int limit, Staff moderator) {
        moderator.require(Role.MODERATOR);
        return em.createQuery(MISSES, MissLine.class)
                .setParameter("batch", batch)
                .setParameter("after", after)
                .setMaxResults(limit)
                .getResultList();
    }

    /** The names of who had handled what was left, in alphabetical order; of many, some. */
    public List<String> others(long batch) {
        return em.createQuery(NAMES, String.class)
                .setParameter("batch", batch)
                .setMaxResults(MOST_NAMES)
                .getResultList();
    }

    /** Its batch is stored already; each row refers to the one before. */
    void add(Sweep sweep, Selection selection) {
        em.flush();
        em.persist(sweep);
        em.flush();
        em.persist(new SweepMembers(sweep.batch(), selection));
    }

    /** The sweep of a batch, which nobody else can change before this transaction ends; empty when it has none. */
    Optional<Sweep> locked(long batch) {
        return Optional.ofNullable(em.find(Sweep.class, batch, LockModeType.PESSIMISTIC_WRITE));
    }

    List<Seen> members(long batch) {
        return em.find(SweepMembers.class, batch).members();
    }

    /** Sweeps that nobody works on though there is work, the oldest first. */
    List<Long> workable(Instant now, int limit) {
        return em.createQuery(WORKABLE, Long.class)
                .setParameter("states", List.of(Sweep.State.DECIDING, Sweep.State.UNDOING))
                .setParameter("now", now)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Another reason takes the place of an earlier one. */
    void add(SweepMiss miss) {
        em.merge(miss);
    }
}
