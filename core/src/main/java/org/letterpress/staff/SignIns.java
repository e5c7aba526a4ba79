package org.letterpress.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Everybody who is signed in, and where. */
@ApplicationScoped
public class SignIns {
    private static final String CURRENT = "select m.id, m.name, r, s.createdAt, s.seenAt, m.keys from SignIn s"
            + " join StaffMember m on m.id = s.staffId left join m.roles r"
            + " where s.tokenHash = :hash and s.expiresAt > :now and m.active = true";
    private static final String SEEN =
            "update SignIn s set s.seenAt = :now, s.expiresAt = :expiry where s.tokenHash = :hash";
    private static final String WHOSE = "select s.staffId from SignIn s where s.tokenHash = :hash";
    private static final String END_ALL = "delete from SignIn s where s.staffId = :staff";
    private static final String EXPIRED =
            "select s.tokenHash from SignIn s where s.expiresAt <= :now order by s.expiresAt, s.tokenHash";
    private static final String END = "delete from SignIn s where s.tokenHash in :hashes";

    private EntityManager em;

    @SuppressWarnings("NullAway.Init") // for the client proxy
    SignIns() {}

    @Inject
    public SignIns(EntityManager em) {
        this.em = em;
    }

    void add(SignIn signIn) {
        em.persist(signIn);
    }

    /** Who is signed in with this token, in one query; one more, to note that they were seen, at most once an hour. */
    Optional<Staff> current(SignInToken token, Instant now) {
        List<Object[]> rows = em.createQuery(CURRENT, Object[].class)
                .setParameter("hash", token.hash())
                .setParameter("now", now)
                .getResultList();
        rows.stream().findFirst().ifPresent(row -> see(token, row, now));
        return StaffMembers.staff(rows).map(staff -> staff.withKeys((Boolean) rows.get(0)[5]));
    }

    private void see(SignInToken token, Object[] row, Instant now) {
        Instant seenAt = (Instant) row[4];
        if (seenAt.plus(SignIn.SEEN_PRECISION).isAfter(now)) {
            return;
        }
        em.createQuery(SEEN)
                .setParameter("now", now)
                .setParameter("expiry", SignIn.expiry((Instant) row[3], now))
                .setParameter("hash", token.hash())
                .executeUpdate();
    }

    Optional<Long> whose(SignInToken token) {
        return em.createQuery(WHOSE, Long.class)
                .setParameter("hash", token.hash())
                .getResultStream()
                .findFirst();
    }

    /** Everywhere, for this person. */
    void endAll(long staffId) {
        em.createQuery(END_ALL).setParameter("staff", staffId).executeUpdate();
    }

    /** Deletes what has expired, at most so many, and says how many. */
    int endExpired(Instant now, int limit) {
        List<String> hashes = em.createQuery(EXPIRED, String.class)
                .setParameter("now", now)
                .setMaxResults(limit)
                .getResultList();
        return hashes.isEmpty()
                ? 0
                : em.createQuery(END).setParameter("hashes", hashes).executeUpdate();
    }
}
