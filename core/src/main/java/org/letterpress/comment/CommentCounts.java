package org.letterpress.comment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Counts comments by the tray they lie in, and by their author and status: each change is a row of its own, so that nobody
 * waits for anybody.
 */
@ApplicationScoped
public class CommentCounts {
    private static final String IN_TRAYS = "select c.tray, count(c) from Comment c where c.id in :ids group by c.tray";
    private static final String BY_AUTHORS = "select c.signature.emailKey, c.status, count(c) from Comment c"
            + " where c.id in :ids and c.signature.emailKey is not null group by c.signature.emailKey, c.status";
    private static final String MOVES = "select m from AuthorMove m where m.author in :authors";
    private static final String REMOVE = "delete from AuthorMove m where m.id in :ids";

    private EntityManager em;
    private AuthorRecords records;

    @SuppressWarnings("NullAway.Init") // for the client proxy
    CommentCounts() {}

    @Inject
    public CommentCounts(EntityManager em, AuthorRecords records) {
        this.em = em;
        this.records = records;
    }

    void count(Comment comment) {
        Recount recount = comment.count();
        recount.trayMove().ifPresent(em::persist);
        recount.authorMoves().forEach(em::persist);
        recount.formerAuthor().ifPresent(author -> forgetThoseWithout(List.of(author)));
    }

    /** Several that have arrived. */
    void count(Collection<Comment> comments) {
        TraySums trays = new TraySums();
        Map<String, AuthorSums> authors = new HashMap<>();
        for (Comment comment : comments) {
            Recount recount = comment.count();
            recount.trayMove().ifPresent(move -> move.countIn(trays));
            recount.authorMoves()
                    .forEach(move -> move.countIn(authors.computeIfAbsent(move.author(), key -> new AuthorSums())));
        }
        trays.moves().forEach(em::persist);
        keep(authors);
    }

    private void keep(Map<String, AuthorSums> authors) {
        authors.forEach((author, sums) -> sums.moves(author).forEach(em::persist));
    }

    /** Those that are about to be deleted. */
    void uncount(Collection<Long> ids) {
        TraySums gone = new TraySums();
        em.createQuery(IN_TRAYS, Object[].class)
                .setParameter("ids", ids)
                .getResultStream()
                .forEach(row -> gone.move((Tray) row[0], null, (Long) row[1]));
        gone.moves().forEach(em::persist);
        uncountAuthors(ids);
    }

    /** Those whose e-mail address is about to be forgotten. */
    void uncountAuthors(Collection<Long> ids) {
        Map<String, AuthorSums> gone = new HashMap<>();
        em.createQuery(BY_AUTHORS, Object[].class)
                .setParameter("ids", ids)
                .getResultStream()
                .forEach(row -> gone.computeIfAbsent((String) row[0], key -> new AuthorSums())
                        .move((CommentStatus) row[1], null, (Long) row[2]));
        keep(gone);
        forgetThoseWithout(gone.keySet());
    }

    /**
     * Forgets authors of whom no comment is known any more; what another transaction adds at the same time stays. What two
     * take away at once, neither of them sees: so whoever is left is looked at again soon.
     */
    private void forgetThoseWithout(Collection<String> authors) {
        if (authors.isEmpty()) {
            return;
        }
        authors.forEach(records::foldLater);
        List<Long> nothing = em
                .createQuery(MOVES, AuthorMove.class)
                .setParameter("authors", authors)
                .getResultStream()
                .collect(Collectors.groupingBy(AuthorMove::author))
                .values()
                .stream()
                .filter(moves -> AuthorSums.of(moves).isNone())
                .flatMap(List::stream)
                .map(AuthorMove::id)
                .toList();
        if (!nothing.isEmpty()) {
            em.createQuery(REMOVE).setParameter("ids", nothing).executeUpdate();
        }
    }
}
