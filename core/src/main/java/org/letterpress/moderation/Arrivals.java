package org.letterpress.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Optional;
import org.letterpress.comment.Tray;
import org.letterpress.staff.Role;
import org.letterpress.staff.Staff;

/** What came into a tray while a moderator was looking at it. */
@ApplicationScoped
public class Arrivals {
    /** Nobody needs to know more exactly; and counting has to cost little. */
    public static final int MOST = 100;

    private static final String SINCE = "select c.id from Comment c where c.tray = :tray and c.postedAt > :since";
    private static final String OLDEST_FIRST = " order by c.postedAt, c.id";
    private static final String TIMES =
            "select c.postedAt from Comment c where c.tray = :tray and c.postedAt > :since" + OLDEST_FIRST;
    private static final String UNTIL_END = " and c.postedAt <= :end";

    private EntityManager em;

    @SuppressWarnings("NullAway.Init") // for the client proxy
    Arrivals() {}

    @Inject
    public Arrivals(EntityManager em) {
        this.em = em;
    }

    /**
     * How many comments of this tray that {@code filter} lets through were posted after {@code since}, or {@value #MOST} when
     * there are more. A search looks no farther than that of a page of the queue does.
     *
     * @throws org.letterpress.staff.NotPermitted unless {@code moderator} is one
     */
    public int count(Tray tray, QueueFilter filter, Instant since, Staff moderator) {
        moderator.require(Role.MODERATOR);
        Optional<Instant> end = filter.isSearch() ? end(tray, since) : Optional.empty();
        String until = end.isPresent() ? UNTIL_END : "";
        TypedQuery<Long> query =
                filter.bound(em.createQuery(SINCE + filter.clauses() + until + OLDEST_FIRST, Long.class));
        end.ifPresent(last -> query.setParameter("end", last));
        return query.setParameter("tray", tray)
                .setParameter("since", since)
                .setMaxResults(MOST)
                .getResultList()
                .size();
    }

    /** Empty when there are so few that all are looked through. */
    private Optional<Instant> end(Tray tray, Instant since) {
        return em.createQuery(TIMES, Instant.class)
                .setParameter("tray", tray)
                .setParameter("since", since)
                .setFirstResult(ModerationQueue.SEARCHED - 1)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }
}
