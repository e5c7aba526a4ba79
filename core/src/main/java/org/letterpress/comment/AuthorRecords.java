package org.letterpress.comment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What became of all that the authors of some comments have written, at a cost that has an end. */
@ApplicationScoped
public class AuthorRecords {
    /** Of all authors of a page together; whoever wrote as much as this has a record that begins with "at least". */
    static final int MOST = 5_000;

    // From an index alone; and what min gives has not the type of the attribute on every server.
    private static final String WRITTEN = "select c.signature.emailKey, c.status, c.postedAt from Comment c"
            + " where c.signature.emailKey in :keys order by c.signature.emailKey, c.status, c.postedAt";

    private EntityManager em;

    @SuppressWarnings("NullAway.Init") // for the client proxy
    AuthorRecords() {}

    @Inject
    public AuthorRecords(EntityManager em) {
        this.em = em;
    }

    /**
     * By the ids of the comments, in one query. Without an e-mail address nobody is known again, so such a comment is
     * missing; so are those whose authors could not be looked at any more.
     */
    public Map<Long, AuthorRecord> of(Collection<Comment> comments) {
        Map<String, AuthorRecord> byKey = byKey(comments.stream()
                .flatMap(comment -> comment.emailKey().stream())
                .collect(Collectors.toCollection(TreeSet::new)));
        Map<Long, AuthorRecord> records = new HashMap<>();
        for (Comment comment : comments) {
            comment.emailKey().map(byKey::get).ifPresent(found -> records.put(comment.id(), found));
        }
        return records;
    }

    private Map<String, AuthorRecord> byKey(Collection<String> keys) {
        if (keys.isEmpty()) {
            return Map.of();
        }
        List<Object[]> rows = em.createQuery(WRITTEN, Object[].class)
                .setParameter("keys", keys)
                .setMaxResults(MOST)
                .getResultList();
        Map<String, AuthorRecord> records = new HashMap<>();
        rows.forEach(row -> records.merge(
                (String) row[0], AuthorRecord.of((CommentStatus) row[1], (Instant) row[2]), AuthorRecord::and));
        if (rows.size() == MOST) {
            records.computeIfPresent((String) rows.get(MOST - 1)[0], (key, found) -> found.unfinished());
        }
        return records;
    }
}
