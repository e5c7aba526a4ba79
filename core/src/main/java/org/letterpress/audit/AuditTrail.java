package org.letterpress.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All entries. Ids are read before rows, because Derby does not stop early on wide queries. */
@ApplicationScoped
class AuditTrail {
    private static final String IDS = "select e.id from AuditEntry e where";
    private static final String COUNT_WAITING = "select count(e) from AuditEntry e where e.position is null";
    private static final String BEYOND = "select count(e) from AuditEntry e where e.position > :position";
    private static final String SEALED = IDS + " e.position > :after and e.position <= :until";
    private static final String HASHES =
            "select e.position, e.hash from AuditEntry e where e.position > :after and e.position <= :until";
    private static final String BY_POSITION = " order by e.position";
    private static final String STILL_WAITING = IDS + " e.position is null and e.id > :after";
    private static final String BY_ID = " order by e.id";
    private static final String NEWEST = IDS + " e.happenedAt <= :at and (e.happenedAt < :at or e.id < :id)";
    private static final String BY_TIME = " order by e.happenedAt desc, e.id desc";
    private static final String ENTRIES = "select e from AuditEntry e where e.id in :ids";
    private static final String FACTS =
            "select f from AuditFact f where f.entry.id in :ids order by f.entry.id, f.place";

    private EntityManager em;

    @SuppressWarnings("NullAway.Init") // for the client proxy
    AuditTrail() {}

    @Inject
    AuditTrail(EntityManager em) {
        this.em = em;
    }

    /** Those that are not sealed yet, in the order of their ids. */
    List<Stored> waiting(AuditFilter filter, long after, int limit) {
        TypedQuery<Long> query = em.createQuery(STILL_WAITING + filter.clauses() + BY_ID, Long.class)
                .setParameter("after", after)
                .setMaxResults(limit);
        return stored(filter.bound(query).getResultList());
    }

    long countWaiting() {
        return em.createQuery(COUNT_WAITING, Long.class).getSingleResult();
    }

    /** How many stand in the chain behind that position. */
    long countBeyond(long position) {
        return em.createQuery(BEYOND, Long.class)
                .setParameter("position", position)
                .getSingleResult();
    }

    /** Those of the chain behind {@code after}, up to {@code until}, which is not far from there. */
    List<Stored> sealed(AuditFilter filter, long after, long until) {
        TypedQuery<Long> query = em.createQuery(SEALED + filter.clauses() + BY_POSITION, Long.class)
                .setParameter("after", after)
                .setParameter("until", until);
        return stored(filter.bound(query).getResultList());
    }

    /** The hashes of that part of the chain, by position. */
    Map<Long, String> hashes(long after, long until) {
        Map<Long, String> hashes = new LinkedHashMap<>();
        em.createQuery(HASHES, Object[].class)
                .setParameter("after", after)
                .setParameter("until", until)
                .getResultStream()
                .forEach(row -> hashes.put((Long) row[0], (String) row[1]));
        return hashes;
    }

    /** The newest ones before that place. */
    List<Stored> newest(AuditFilter filter, AuditCursor before, int limit) {
        TypedQuery<Long> query = em.createQuery(NEWEST + filter.clauses() + BY_TIME, Long.class)
                .setParameter("at", before.at())
                .setParameter("id", before.id())
                .setMaxResults(limit);
        return stored(filter.bound(query).getResultList());
    }

    private List<Stored> stored(List<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<Long, AuditEntry> entries = em.createQuery(ENTRIES, AuditEntry.class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(AuditEntry::stored, Function.identity()));
        Map<Long, List<Evidence>> facts = new LinkedHashMap<>();
        em.createQuery(FACTS, AuditFact.class)
                .setParameter("ids", ids)
                .getResultStream()
                .forEach(fact -> facts.computeIfAbsent(fact.entryId(), id -> new ArrayList<>())
                        .add(fact.evidence()));
        return ids.stream()
                .flatMap(id -> Optional.ofNullable(entries.get(id)).stream())
                .map(entry -> new Stored(entry, facts.getOrDefault(entry.stored(), List.of())))
                .toList();
    }

    /** An entry with its facts. */
    record Stored(AuditEntry row, List<Evidence> facts) {
        long id() {
            return row.stored();
        }

        AuditCursor cursor() {
            return new AuditCursor(row.happenedAt(), id());
        }

        Entry after(String previous) {
            return row.entry(previous, facts);
        }
    }
}
