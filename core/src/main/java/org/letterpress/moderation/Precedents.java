package org.letterpress.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import org.letterpress.comment.Tray;

/** The comments that show what a rule would do: those that people decided about, and those that wait. */
@ApplicationScoped
class Precedents {
    /** Ids of decisions that are looked through first; with each step back twice as many. */
    private static final long FIRST_WINDOW = 4_000;

    private static final List<Tray> DECIDED =
            List.of(Tray.APPROVED, Tray.REJECTED, Tray.SPAM, Tray.REPORTED, Tray.REVIEW);
    private static final String BY_PEOPLE = " c.id = d.commentId and c.tray in :trays and d.moderatorId is not null"
            + " and not exists (select e from Decision e where e.commentId = d.commentId and e.id > d.id)"
            + " order by d.id desc";
    private static final String LATEST =
            "select c.id from Decision d, Comment c where d.id > :after and d.id <= :last and" + BY_PEOPLE;
    private static final String LATEST_UNDER =
            "select c.id from Decision d, Comment c where c.articleId = :article and" + BY_PEOPLE;
    private static final String WAITING = "select c.id from Comment c"
            + " where c.tray = org.letterpress.comment.Tray.PENDING order by c.postedAt, c.id";
    private static final String WAITING_UNDER = "select c.id from Comment c where c.articleId = :article"
            + " and c.tray = org.letterpress.comment.Tray.PENDING order by c.postedAt, c.id";

    private EntityManager em;
    private Decisions decisions;

    @SuppressWarnings("NullAway.Init") // for the client proxy
    Precedents() {}

    @Inject
    Precedents(EntityManager em, Decisions decisions) {
        this.em = em;
        this.decisions = decisions;
    }

    /**
     * The ids of the comments that a person decided about last, the latest decision first. Derby would sort all decisions
     * ever taken for that, so it is asked for piece after piece of them.
     */
    List<Long> decided(int limit) {
        List<Long> found = new ArrayList<>();
        long last = decisions.newest();
        for (long window = FIRST_WINDOW; last > 0 && found.size() < limit; window *= 2) {
            found.addAll(em.createQuery(LATEST, Long.class)
                    .setParameter("after", last - window)
                    .setParameter("last", last)
                    .setParameter("trays", DECIDED)
                    .setMaxResults(limit - found.size())
                    .getResultList());
            last -= window;
        }
        return found;
    }

    /** As {@link #decided}, of the comments on an article. */
    List<Long> decidedUnder(long article, int limit) {
        return em.createQuery(LATEST_UNDER, Long.class)
                .setParameter("article", article)
                .setParameter("trays", DECIDED)
                .setMaxResults(limit)
                .getResultList();
    }

    /** The ids of the comments that wait for a person, the oldest first. */
    List<Long> waiting(int limit) {
        return em.createQuery(WAITING, Long.class).setMaxResults(limit).getResultList();
    }

    /** As {@link #waiting}, of the comments on an article. */
    List<Long> waitingUnder(long article, int limit) {
        return em.createQuery(WAITING_UNDER, Long.class)
                .setParameter("article", article)
                .setMaxResults(limit)
                .getResultList();
    }
}
