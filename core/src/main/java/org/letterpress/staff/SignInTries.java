package org.letterpress.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import org.letterpress.text.AddressKey;

/** The tries that did not succeed yet. */
@ApplicationScoped
public class SignInTries {
    private static final String FORGET =
            "delete from SignInTry t where t.addressHash in :hashes and t.triedAt < :before";
    private static final String OLD =
            "select t.addressHash from SignInTry t where t.triedAt < :before order by t.triedAt, t.addressHash";

    private EntityManager em;

    @SuppressWarnings("NullAway.Init") // for the client proxy
    SignInTries() {}

    @Inject
    public SignInTries(EntityManager em) {
        this.em = em;
    }

    /**
     * Counts one.
     *
     * @throws TooManyTries when there were too many
     * @throws jakarta.persistence.PersistenceException when another one, the first ever of this address, came at the same
     *     moment: again, in a new transaction
     */
    void count(AddressKey address, Instant now) {
        SignInTry earlier = em.find(SignInTry.class, address.hash(), LockModeType.PESSIMISTIC_WRITE);
        if (earlier == null) {
            em.persist(new SignInTry(address, now));
        } else {
            earlier.again(now);
        }
        em.flush();
    }

    /** The row stays: Derby deadlocks on one that is deleted while others wait to insert it again. */
    void forgive(AddressKey address) {
        SignInTry tried = em.find(SignInTry.class, address.hash(), LockModeType.PESSIMISTIC_WRITE);
        if (tried != null) {
            tried.forgive();
        }
    }

    /** Deletes those before that instant, at most so many, and says how many. */
    int forgetOlder(Instant before, int limit) {
        List<String> hashes = em.createQuery(OLD, String.class)
                .setParameter("before", before)
                .setMaxResults(limit)
                .getResultList();
        return hashes.isEmpty()
                ? 0
                : em.createQuery(FORGET)
                        .setParameter("hashes", hashes)
                        .setParameter("before", before)
                        .executeUpdate();
    }
}
