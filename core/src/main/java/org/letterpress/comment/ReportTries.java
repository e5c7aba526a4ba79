package org.letterpress.comment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** From where readers reported lately; so many from one network and no more. */
@ApplicationScoped
class ReportTries {
    /** In {@link #WINDOW}. */
    static final int MOST = 20;

    static final Duration WINDOW = Duration.ofHours(1);

    private static final String LATEST = "select t from ReportTry t where t.network = :network and t.triedAt > :since"
            + " order by t.triedAt desc, t.id desc";
    private static final String FORGET = "delete from ReportTry t where t.triedAt <= :before";

    private EntityManager em;

    @SuppressWarnings("NullAway.Init") // for the client proxy
    ReportTries() {}

    @Inject
    ReportTries(EntityManager em) {
        this.em = em;
    }

    /**
     * Counts one more; of those that come at the same moment, a few too many may pass.
     *
     * @param network the signature of it
     * @throws TooManyReports when there were too many; such a try does not count, so that nobody is kept out for ever
     */
    void count(String network, Instant now) {
        List<ReportTry> latest = em.createQuery(LATEST, ReportTry.class)
                .setParameter("network", network)
                .setParameter("since", now.minus(WINDOW))
                .setMaxResults(MOST)
                .getResultList();
        if (latest.size() == MOST) {
            throw new TooManyReports(
                    Duration.between(now, latest.get(MOST - 1).triedAt().plus(WINDOW)));
        }
        em.persist(new ReportTry(network, now));
    }

    /** Deletes those that count no more. */
    void forget(Instant now) {
        em.createQuery(FORGET).setParameter("before", now.minus(WINDOW)).executeUpdate();
    }
}
