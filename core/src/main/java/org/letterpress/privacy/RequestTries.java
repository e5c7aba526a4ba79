package org.letterpress.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.letterpress.text.Network;

/** From where people asked lately; so many from one network and no more. */
@ApplicationScoped
class RequestTries {
    /** In {@link #WINDOW}: a network has many people in it, and an attacker's letters are limited by address, too. */
    static final int MOST = 30;

    static final Duration WINDOW = Duration.ofHours(1);

    private static final String LATEST = "select t from RequestTry t where t.network = :network and t.triedAt > :since"
            + " order by t.triedAt desc, t.id desc";
    private static final String FORGET = "delete from RequestTry t where t.triedAt <= :before";

    private EntityManager em;

    @SuppressWarnings("NullAway.Init") // for the client proxy
    RequestTries() {}

    @Inject
    RequestTries(EntityManager em) {
        this.em = em;
    }

    /**
     * Counts one more; of those that come at the same moment, a few too many may pass.
     *
     * @throws TooManyRequests when there were too many; such a try does not count, so that nobody is kept out for ever
     */
    void count(Network sender, Instant now) {
        List<RequestTry> latest = em.createQuery(LATEST, RequestTry.class)
                .setParameter("network", sender.value())
                .setParameter("since", now.minus(WINDOW))
                .setMaxResults(MOST)
                .getResultList();
        if (latest.size() == MOST) {
            throw new TooManyRequests(latest.get(MOST - 1).triedAt().plus(WINDOW));
        }
        em.persist(new RequestTry(sender, now));
    }

    /** Deletes those that count no more. */
    int forget(Instant now) {
        return em.createQuery(FORGET).setParameter("before", now.minus(WINDOW)).executeUpdate();
    }
}
