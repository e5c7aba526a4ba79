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

    private static final String SINCE =
            "select c.id from Comment c where c.tray = :tray and c.postedAt > :since order by c.postedAt, c.id";

    private EntityManager em;

    @SuppressWarnings("NullAway.Init") // for the client proxy
    Arrivals() {}

    @Inject
    public Arrivals(EntityManager em) {
        this.em = em;
    }

    /**
     * How many comments of this tray were posted after {@code since}, or {@value #MOST} when there are more.
     *
     * @throws org.letterpress.staff.NotPermitted unless {@code moderator} is one
     */
    public int count(Tray tray, Instant since, Staff moderator) {
        moderator.require(Role.MODERATOR);
        return em.createQuery(SINCE, Long.class)
                .setParameter("tray", tray)
                .setParameter("since", since)
                .setMaxResults(MOST)
                .getResultList()
                .size();
    }
}
