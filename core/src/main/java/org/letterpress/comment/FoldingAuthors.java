package org.letterpress.comment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.letterpress.site.Transactions;

/**
 * Puts one row for each status in place of the many that decisions about an author leave, and none in place of those that
 * come to nothing: of authors whose record was read lately and is long, or of whom something was forgotten. To be called every few seconds, on any number of servers.
 */
@ApplicationScoped
public class FoldingAuthors {
    private static final String ALONE = "lock table author_move in exclusive mode"; // as FoldingTrays does
    private static final String MOVES = "select m from AuthorMove m where m.author = :author";
    private static final String REMOVE = "delete from AuthorMove m where m.author = :author";

    private EntityManager em;
    private AuthorRecords records;
    private Transactions transactions;

    @SuppressWarnings("NullAway.Init") // for the client proxy
    FoldingAuthors() {}

    @Inject
    FoldingAuthors(EntityManager em, AuthorRecords records, Transactions transactions) {
        this.em = em;
        this.records = records;
        this.transactions = transactions;
    }

    /** Makes a transaction of its own for each author. */
    public void fold() {
        records.takeToFold().forEach(author -> transactions.alone(() -> fold(author)));
    }

    private int fold(String author) {
        em.createNativeQuery(ALONE).executeUpdate();
        List<AuthorMove> moves = em.createQuery(MOVES, AuthorMove.class)
                .setParameter("author", author)
                .getResultList();
        em.createQuery(REMOVE).setParameter("author", author).executeUpdate();
        AuthorSums.of(moves).moves(author).forEach(em::persist);
        return moves.size();
    }
}
