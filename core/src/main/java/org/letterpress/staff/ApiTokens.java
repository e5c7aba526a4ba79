package org.letterpress.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.letterpress.audit.Act;
import org.letterpress.audit.Audit;
import org.letterpress.audit.Deed;
import org.letterpress.audit.Subject;

/** The keys that people make for programs. Each is of one person, who alone sees it and may revoke it. */
@ApplicationScoped
@Transactional
public class ApiTokens {
    /** In code points. */
    public static final int MAX_LABEL = 100;

    /** So many a person can have at the same time. */
    public static final int MAX_LIVE = 20;

    private static final String CURRENT = "select m.id, m.name, r, t.id, t.lastUsedAt from ApiToken t"
            + " join StaffMember m on m.id = t.staffId left join m.roles r"
            + " where t.tokenHash = :hash and t.revokedAt is null and m.active = true";
    private static final String USED = "update ApiToken t set t.lastUsedAt = :now where t.id = :id";
    private static final String OWN =
            "select new org.letterpress.staff.ApiTokenCard(t.id, t.label, t.createdAt, t.lastUsedAt)"
                    + " from ApiToken t where t.staffId = :staff and t.revokedAt is null order by t.id desc";
    private static final String REVOKE = "update ApiToken t set t.revokedAt = :now"
            + " where t.id = :id and t.staffId = :staff and t.revokedAt is null";
    private static final String REVOKE_ALL =
            "update ApiToken t set t.revokedAt = :now where t.staffId = :staff and t.revokedAt is null";

    private EntityManager em;
    private StaffMembers members;
    private Clock clock;
    private Audit audit;

    @SuppressWarnings("NullAway.Init") // for the client proxy
    ApiTokens() {}

    @Inject
    public ApiTokens(EntityManager em, StaffMembers members, Clock clock, Audit audit) {
        this.em = em;
        this.members = members;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * Makes one for oneself.
     *
     * @param label what it is for: 1 to {@value #MAX_LABEL} code points
     * @throws IllegalArgumentException when the label is blank or too long
     * @throws TooManyTokens when the person has {@value #MAX_LIVE}
     * @throws NoSuchPerson when the person is no longer active
     */
    public IssuedToken issue(String label, Staff owner) {
        String name = label.strip();
        if (name.isEmpty() || name.codePointCount(0, name.length()) > MAX_LABEL) {
            throw new IllegalArgumentException("A label has 1 to " + MAX_LABEL + " characters");
        }
        // Locked, so that two at once cannot make one too many.
        if (members.locked(owner.id()).filter(StaffMember::isActive).isEmpty()) {
            throw new NoSuchPerson(owner.id());
        }
        if (own(owner).size() >= MAX_LIVE) {
            throw new TooManyTokens();
        }
        BearerToken token = BearerToken.random();
        long id = store(new ApiToken(token, name, owner.id(), clock.instant()));
        audit.record(Act.of(Deed.TOKEN_ISSUED, owner.actor(), Subject.of(Subject.Kind.TOKEN, id))
                .with("label", name));
        return new IssuedToken(id, name, token);
    }

    private long store(ApiToken token) {
        em.persist(token);
        em.flush();
        return Objects.requireNonNull(token.id());
    }

    /** The person's own that work, newest first; at most {@value #MAX_LIVE}. */
    public List<ApiTokenCard> own(Staff owner) {
        return em.createQuery(OWN, ApiTokenCard.class)
                .setParameter("staff", owner.id())
                .setMaxResults(MAX_LIVE)
                .getResultList();
    }

    /** @return whether it was the person's own and worked until now */
    public boolean revoke(long id, Staff owner) {
        boolean revoked = em.createQuery(REVOKE)
                        .setParameter("now", clock.instant())
                        .setParameter("id", id)
                        .setParameter("staff", owner.id())
                        .executeUpdate()
                > 0;
        if (revoked) {
            audit.record(Act.of(Deed.TOKEN_REVOKED, owner.actor(), Subject.of(Subject.Kind.TOKEN, id)));
        }
        return revoked;
    }

    void revokeAll(long staffId) {
        em.createQuery(REVOKE_ALL)
                .setParameter("now", clock.instant())
                .setParameter("staff", staffId)
                .executeUpdate();
    }

    /**
     * For whom this token acts, with the roles they have now, in one query; one more, to note that it was used, at most
     * once an hour.
     */
    public Optional<Staff> current(BearerToken token) {
        List<Object[]> rows = em.createQuery(CURRENT, Object[].class)
                .setParameter("hash", token.hash())
                .getResultList();
        rows.stream().findFirst().ifPresent(this::use);
        return StaffMembers.staff(rows);
    }

    private void use(Object[] row) {
        Instant now = clock.instant();
        Instant last = (Instant) row[4];
        if (last == null || !last.plus(ApiToken.USED_PRECISION).isAfter(now)) {
            em.createQuery(USED)
                    .setParameter("now", now)
                    .setParameter("id", row[3])
                    .executeUpdate();
        }
    }
}
