package org.letterpress.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.letterpress.person.Fading;

/**
 * The term of uploaded files, which hold addresses of whoever commented elsewhere. An import that comes to its end deletes
 * its file at once; this is for those that do not.
 */
@ApplicationScoped
class FadingFiles implements Fading {
    private static final String BEFORE =
            " from ImportPiece p, ImportRun r where p.runId = r.id and r.startedAt < :before";
    private static final String COUNT = "select count(distinct r.id)" + BEFORE;
    private static final String PIECES = "select p.id" + BEFORE + " and p.id > :after order by p.id";
    private static final String RUNS = "select distinct p.runId from ImportPiece p where p.id in :ids order by p.runId";

    /** Half a megabyte each: as many as a transaction deletes. */
    private static final int PIECES_AT_ONCE = 64;

    private EntityManager em;
    private Imports imports;
    private Clock clock;

    @SuppressWarnings("NullAway.Init") // for the client proxy
    FadingFiles() {}

    @Inject
    FadingFiles(EntityManager em, Imports imports, Clock clock) {
        this.em = em;
        this.imports = imports;
        this.clock = clock;
    }

    @Override
    public String field() {
        return "import-file";
    }

    @Override
    public int defaultDays() {
        return 7;
    }

    /** In files. */
    @Override
    public long count(Instant before) {
        return em.createQuery(COUNT, Long.class).setParameter("before", before).getSingleResult();
    }

    @Override
    public long forget(Instant before, long after, int limit) {
        List<Long> pieces = em.createQuery(PIECES, Long.class)
                .setParameter("before", before)
                .setParameter("after", after)
                .setMaxResults(Math.min(limit, PIECES_AT_ONCE))
                .getResultList();
        if (pieces.isEmpty()) {
            return 0;
        }
        em.createQuery(RUNS, Long.class)
                .setParameter("ids", pieces)
                .getResultStream()
                .forEach(run -> imports.locked(run).loseFile(clock.instant()));
        imports.removePieces(pieces);
        return pieces.get(pieces.size() - 1);
    }
}
