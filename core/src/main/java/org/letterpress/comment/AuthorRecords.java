package org.letterpress.comment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** What became of all that the authors of some comments have written; safe for use by several threads. */
@ApplicationScoped
public class AuthorRecords {
    /** More rows of one author are worth being added up. */
    static final int LONG = 32;

    private static final int MOST_TO_FOLD = 1_000;
    private static final String MOVES = "select m from AuthorMove m where m.author in :authors";

    private final Set<String> toFold = ConcurrentHashMap.newKeySet();
    private EntityManager em;

    @SuppressWarnings("NullAway.Init") // for the client proxy
    AuthorRecords() {}

    @Inject
    public AuthorRecords(EntityManager em) {
        this.em = em;
    }

    /**
     * By the ids of the comments, in one query. Without an e-mail address nobody is known again, so such a comment is
     * missing.
     */
    public Map<Long, AuthorRecord> of(Collection<Comment> comments) {
        Map<String, AuthorRecord> byAuthor = byAuthor(comments.stream()
                .flatMap(comment -> comment.emailKey().stream())
                .collect(Collectors.toCollection(TreeSet::new)));
        Map<Long, AuthorRecord> records = new HashMap<>();
        for (Comment comment : comments) {
            comment.emailKey().map(byAuthor::get).ifPresent(found -> records.put(comment.id(), found));
        }
        return records;
    }

    private Map<String, AuthorRecord> byAuthor(Collection<String> authors) {
        Map<String, AuthorRecord> records = new HashMap<>();
        if (!authors.isEmpty()) {
            em.createQuery(MOVES, AuthorMove.class)
                    .setParameter("authors", authors)
                    .getResultStream()
                    .collect(Collectors.groupingBy(AuthorMove::author))
                    .forEach((author, moves) -> {
                        records.put(author, AuthorSums.of(moves).record());
                        if (moves.size() > LONG) {
                            foldLater(author);
                        }
                    });
        }
        return records;
    }

    /** Has the record of an author added up soon, unless very many are to be already. */
    void foldLater(String author) {
        if (toFold.size() < MOST_TO_FOLD) {
            toFold.add(author);
        }
    }

    /** Those that are to be added up since this was asked last. */
    List<String> takeToFold() {
        List<String> taken = new ArrayList<>(toFold);
        taken.forEach(toFold::remove);
        return taken;
    }
}
