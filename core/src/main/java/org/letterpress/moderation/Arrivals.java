package org.letterpress.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
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

    private EntityManager em;

    @SuppressWarnings("NullAway.Init") // for the client proxy
    Arrivals() {}

    @Inject
    public Arrivals(EntityManager em) {
        this.em = em;
    }

    /**
     * How many comments of this tray that {@code filter} lets through were posted after {@code since}, or {@value #MOST} when there are more.
     *
     * @throws org.letterpress.staff.NotPermitted unless {@code moderator} is one
     */
    public int count(Tray tray, QueueFilter filter, Instant since, Staff moderator) {
        moderator.require(Role.MODERATOR);
        return filter.bound(em.createQuery(SINCE + filter.clauses() + OLDEST_FIRST, Long.class))
                .setParameter("tray", tray)
                .setParameter("since", since)
                .setMaxResults(MOST)
                .getResultList()
                .size();
    }
}
