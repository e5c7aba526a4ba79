package org.letterpress.comment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;

/** The rows of tallies, for whoever folds them. */
@ApplicationScoped
class TallyRows {
    private static final String IDS = "select t.id from Tally t where t.id > :after order by t.id";
    private static final String TOPICS = "select distinct t.topic from Tally t where t.id in :ids";
    private static final String LINES =
            "select t.id, t.topic, t.change, t.sinceDay from Tally t where t.topic in :topics";
    private static final String REMOVE = "delete from Tally t where t.id in :ids";
    private static final int AT_ONCE = 256;

    private EntityManager em;

    @SuppressWarnings("NullAway.Init") // for the client proxy
    TallyRows() {}

    @Inject
    TallyRows(EntityManager em) {
        this.em = em;
    }

    List<Long> after(long id, int limit) {
        return em.createQuery(IDS, Long.class)
                .setParameter("after", id)
                .setMaxResults(limit)
                .getResultList();
    }

    /** @param ids at least one */
    List<String> topics(List<Long> ids) {
        return em.createQuery(TOPICS, String.class)
                .setParameter("ids", Tallies.padded(ids))
                .getResultList();
    }

    /** Any of them, if there are more than {@code limit}. */
    List<Line> of(List<String> topics, int limit) {
        return em.createQuery(LINES, Object[].class)
                .setParameter("topics", Tallies.padded(topics))
                .setMaxResults(limit)
                .getResultStream()
                .map(row -> new Line((Long) row[0], (String) row[1], (Integer) row[2], (Integer) row[3]))
                .toList();
    }

    void remove(List<Long> ids) {
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            List<Long> some = ids.subList(from, Math.min(from + AT_ONCE, ids.size()));
            em.createQuery(REMOVE).setParameter("ids", Tallies.padded(some)).executeUpdate();
        }
    }

    void add(Tally tally) {
        em.persist(tally);
    }

    /** One row, as it was read. */
    record Line(long id, String topic, int change, int sinceDay) {}
}
