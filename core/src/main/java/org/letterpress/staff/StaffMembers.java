package org.letterpress.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.letterpress.text.AddressKey;

/** Everybody who is or was of the staff. */
@ApplicationScoped
public class StaffMembers {
    private static final String PROOF = "select new org.letterpress.staff.Proof(m.id, m.passwordHash)"
            + " from StaffMember m where m.emailKey = :key and m.active = true";
    private static final String WITH_KEY = "select count(m) from StaffMember m where m.emailKey = :key";
    private static final String ADMINISTRATORS = "select count(m) from StaffMember m join m.roles r"
            + " where r = org.letterpress.staff.Role.ADMIN and m.active = true";
    private static final String HAVING =
            "select m.id from StaffMember m join m.roles r" + " where r = :role and m.active = true order by m.id";
    private static final String IDS = "select m.id from StaffMember m where m.id > :after order by m.id";
    private static final String WITH_ROLES =
            "select distinct m from StaffMember m left join fetch m.roles where m.id in :ids order by m.id";

    private static final String NAMES = "select m.id, m.name from StaffMember m where m.id in :ids";

    private EntityManager em;

    @SuppressWarnings("NullAway.Init") // for the client proxy
    StaffMembers() {}

    @Inject
    public StaffMembers(EntityManager em) {
        this.em = em;
    }

    /** Gives the person an id at once. */
    long add(StaffMember member) {
        em.persist(member);
        em.flush();
        return Objects.requireNonNull(member.id());
    }

    Optional<StaffCard> card(long id) {
        return Optional.ofNullable(em.find(StaffMember.class, id)).map(StaffMembers::card);
    }

    /** Somebody who is active, as they are at this moment. */
    public Optional<StaffCard> active(long id) {
        return card(id).filter(StaffCard::active);
    }

    /** As it is now, and nobody else can change it before this transaction ends. */
    Optional<StaffMember> locked(long id) {
        return Optional.ofNullable(em.find(StaffMember.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** What an active person of this address would prove by giving the right password. */
    Optional<Proof> proofOf(AddressKey key) {
        return em.createQuery(PROOF, Proof.class)
                .setParameter("key", key.value())
                .getResultStream()
                .findFirst();
    }

    boolean have(AddressKey key) {
        return em.createQuery(WITH_KEY, Long.class)
                        .setParameter("key", key.value())
                        .getSingleResult()
                > 0;
    }

    /** How many are active. */
    long countAdministrators() {
        return em.createQuery(ADMINISTRATORS, Long.class).getSingleResult();
    }

    /** Who is active and has that role itself: an administrator need not. */
    public List<StaffCard> having(Role role, int limit) {
        return cards(em.createQuery(HAVING, Long.class)
                .setParameter("role", role)
                .setMaxResults(limit)
                .getResultList());
    }

    /** What they are called, who is no more of the staff too. */
    public Map<Long, String> names(Collection<Long> ids) {
        return ids.isEmpty()
                ? Map.of()
                : em.createQuery(NAMES, Object[].class)
                        .setParameter("ids", ids)
                        .getResultStream()
                        .collect(Collectors.toMap(row -> (Long) row[0], row -> (String) row[1]));
    }

    /** By id, which is the order in which they came. */
    StaffPage page(long after, int limit) {
        List<Long> ids = em.createQuery(IDS, Long.class)
                .setParameter("after", after)
                .setMaxResults(limit + 1)
                .getResultList();
        List<StaffCard> people = cards(ids.stream().limit(limit).toList());
        return new StaffPage(people, ids.size() > limit ? Optional.of(ids.get(limit - 1)) : Optional.empty());
    }

    private List<StaffCard> cards(List<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return em.createQuery(WITH_ROLES, StaffMember.class)
                .setParameter("ids", ids)
                .getResultStream()
                .map(StaffMembers::card)
                .toList();
    }

    private static StaffCard card(StaffMember member) {
        return new StaffCard(
                Objects.requireNonNull(member.id()),
                member.email(),
                member.name(),
                member.roles(),
                member.isActive(),
                member.createdAt());
    }

    /** Of rows that start with id, name and one role, or null for who has none; empty when there are no rows. */
    static Optional<Staff> staff(List<Object[]> rows) {
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (Object[] row : rows) {
            if (row[2] != null) {
                roles.add((Role) row[2]);
            }
        }
        Object[] first = rows.get(0);
        return Optional.of(new Staff((Long) first[0], (String) first[1], roles));
    }
}
