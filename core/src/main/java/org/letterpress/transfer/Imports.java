package org.letterpress.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.letterpress.staff.Role;
import org.letterpress.staff.Staff;

/** All imports, their uploaded files and their reports. */
@ApplicationScoped
public class Imports {
    private static final String CARD =
            "select new org.letterpress.transfer.ImportCard(r.id, r.state, r.dryRun, r.source,"
                    + " r.startedByName, r.startedAt, r.endedAt, r.read, r.created, r.skipped, r.quarantined, r.failure)"
                    + " from ImportRun r where ";
    private static final String NEWEST = CARD + "r.id < :before order by r.id desc";
    private static final String BY_ID = CARD + "r.id = :id";
    private static final String FINDINGS =
            "select f from ImportFinding f where f.runId = :run and f.id > :after order by f.id";
    private static final String TOTAL = "select f from ImportFinding f where f.runId = :run and f.outcome = :outcome"
            + " and f.kind = :kind and f.reason = :reason and f.recordKey is null";
    private static final String WORKABLE =
            "select r.id from ImportRun r where r.state = org.letterpress.transfer.ImportState.RUNNING"
                    + " and (r.leaseHolder is null or r.leaseUntil < :now) order by r.id";
    private static final String PIECE = "select p from ImportPiece p where p.runId = :run and p.ordinal = :ordinal";
    private static final String PIECES = "select p.id from ImportPiece p where p.runId = :run";
    private static final String REMOVE_PIECES = "delete from ImportPiece p where p.id in :ids";

    private EntityManager em;

    @SuppressWarnings("NullAway.Init") // for the client proxy
    Imports() {}

    @Inject
    public Imports(EntityManager em) {
        this.em = em;
    }

    /**
     * A page of them, newest first.
     *
     * @param before the id of the last one seen, or null for the first page
     * @throws org.letterpress.staff.NotPermitted unless {@code staff} is an administrator
     */
    public List<ImportCard> newest(@Nullable Long before, int limit, Staff staff) {
        staff.require(Role.ADMIN);
        return em.createQuery(NEWEST, ImportCard.class)
                .setParameter("before", before == null ? Long.MAX_VALUE : before)
                .setMaxResults(limit)
                .getResultList();
    }

    /** @throws org.letterpress.staff.NotPermitted unless {@code staff} is an administrator */
    public Optional<ImportCard> byId(long id, Staff staff) {
        staff.require(Role.ADMIN);
        return em.createQuery(BY_ID, ImportCard.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    /**
     * A page of an import's report, in the order in which things were found.
     *
     * @param after the id of the last one seen, or 0 for the first page
     * @throws org.letterpress.staff.NotPermitted unless {@code staff} is an administrator
     */
    public List<FindingCard> findings(long run, long after, int limit, Staff staff) {
        staff.require(Role.ADMIN);
        return em.createQuery(FINDINGS, ImportFinding.class)
                .setParameter("run", run)
                .setParameter("after", after)
                .setMaxResults(limit)
                .getResultStream()
                .map(ImportFinding::card)
                .toList();
    }

    long add(ImportRun run) {
        em.persist(run);
        return Objects.requireNonNull(run.id());
    }

    /** The run, which nobody else can change before this transaction ends. */
    ImportRun locked(long id) {
        ImportRun run = em.find(ImportRun.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (run == null) {
            throw new NoSuchImport();
        }
        return run;
    }

    /** Runs that nobody works on though there is work, the oldest first. */
    List<Long> workable(Instant now, int limit) {
        return em.createQuery(WORKABLE, Long.class)
                .setParameter("now", now)
                .setMaxResults(limit)
                .getResultList();
    }

    void add(ImportPiece piece) {
        em.persist(piece);
    }

    Optional<byte[]> piece(long run, int ordinal) {
        return em.createQuery(PIECE, ImportPiece.class)
                .setParameter("run", run)
                .setParameter("ordinal", ordinal)
                .getResultStream()
                .findFirst()
                .map(ImportPiece::content);
    }

    /** Removes some pieces of the uploaded file and says whether there were any. */
    boolean removePieces(long run, int limit) {
        List<Long> ids = em.createQuery(PIECES, Long.class)
                .setParameter("run", run)
                .setMaxResults(limit)
                .getResultList();
        return !ids.isEmpty() && removePieces(ids) > 0;
    }

    /** How many of them there were. */
    int removePieces(List<Long> ids) {
        return em.createQuery(REMOVE_PIECES).setParameter("ids", ids).executeUpdate();
    }

    /** Adds the account of a chunk to the report. */
    void report(long run, Tally tally) {
        for (Map.Entry<Fate, Long> total : tally.totals().entrySet()) {
            line(run, total.getKey()).count(total.getValue());
        }
        tally.singles().forEach(single -> em.persist(new ImportFinding(run, single.fate(), single.culprit())));
    }

    private ImportFinding line(long run, Fate fate) {
        return em.createQuery(TOTAL, ImportFinding.class)
                .setParameter("run", run)
                .setParameter("outcome", fate.outcome())
                .setParameter("kind", fate.kind())
                .setParameter("reason", fate.reason())
                .getResultStream()
                .findFirst()
                .orElseGet(() -> {
                    ImportFinding line = new ImportFinding(run, fate);
                    em.persist(line);
                    return line;
                });
    }
}
