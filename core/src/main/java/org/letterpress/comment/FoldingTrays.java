package org.letterpress.comment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.letterpress.site.Transactions;

/**
 * Puts one row for each tray in place of the many that decisions leave, so that to count stays cheap. To be called every few
 * seconds, on any number of servers.
 */
@ApplicationScoped
public class FoldingTrays {
    /** Fewer are added up as fast. */
    static final int MANY = 64;

    private static final int MOST = 1_000;

    // Whoever adds them up sees all of this or nothing: Derby would else show rows that take the place of others beside
    // them.
    private static final String ALONE = "lock table tray_move in exclusive mode";
    private static final String SOME = "select m from TrayMove m order by m.id";
    private static final String REMOVE = "delete from TrayMove m where m.id in :ids";

    private EntityManager em;
    private Transactions transactions;

    @SuppressWarnings("NullAway.Init") // for the client proxy
    FoldingTrays() {}

    @Inject
    FoldingTrays(EntityManager em, Transactions transactions) {
        this.em = em;
        this.transactions = transactions;
    }

    /** Makes a transaction of its own. */
    public void fold() {
        boolean more = transactions.alone(() -> some(MANY).size() == MANY);
        while (more) {
            more = transactions.alone(this::foldSome) == MOST;
        }
    }

    private int foldSome() {
        em.createNativeQuery(ALONE).executeUpdate();
        List<TrayMove> moves = some(MOST);
        TraySums sums = new TraySums();
        moves.forEach(move -> move.countIn(sums));
        em.createQuery(REMOVE)
                .setParameter("ids", moves.stream().map(TrayMove::id).toList())
                .executeUpdate();
        sums.moves().forEach(em::persist);
        return moves.size();
    }

    private List<TrayMove> some(int limit) {
        return em.createQuery(SOME, TrayMove.class).setMaxResults(limit).getResultList();
    }
}
