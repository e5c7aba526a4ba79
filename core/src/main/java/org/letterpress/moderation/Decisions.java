package org.letterpress.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.letterpress.comment.Comment;

/** All decisions ever taken. */
@ApplicationScoped
public class Decisions {
    private static final String OF_COMMENT = "select d from Decision d where d.commentId = :comment order by d.id desc";

    private static final String NEWEST = "select coalesce(max(d.id), 0) from Decision d";
    private static final String LESSONS = "select d.id, c from Decision d, Comment c where c.id = d.commentId"
            + " and d.moderatorId is not null and d.id > :after"
            + " and not exists (select e from Decision e where e.commentId = d.commentId and e.id > d.id)"
            + " order by d.id";

    private static final String FORGET_REASONS =
            "update Decision d set d.reason = null where d.commentId = :comment and d.reason is not null";

    private static final String FOLLOWING = "select d from Decision d where d.follows = :decision order by d.id";

    private static final String OF_BATCH = "select d.id from Decision d where d.batchId = :batch order by d.id";

    private static final String TAKEN =
            "select d.id, d.commentId from Decision d where d.batchId = :batch and d.id > :after order by d.id";

    private EntityManager em;

    @SuppressWarnings("NullAway.Init") // for the client proxy
    Decisions() {}

    @Inject
    public Decisions(EntityManager em) {
        this.em = em;
    }

    void add(Decision decision) {
        em.persist(decision);
    }

    /** The id of the batch, to which decisions are to be added. */
    long begin(DecisionBatch batch) {
        em.persist(batch);
        return batch.id();
    }

    public Optional<DecisionBatch> batch(long id) {
        return Optional.ofNullable(em.find(DecisionBatch.class, id));
    }

    /** In the order in which they were taken. */
    List<Long> ofBatch(long batch) {
        return em.createQuery(OF_BATCH, Long.class).setParameter("batch", batch).getResultList();
    }

    /** One that was taken in a batch. */
    record Taken(long decision, long comment) {}

    /** In the order in which they were taken, from behind {@code after} on. */
    List<Taken> taken(long batch, long after) {
        return em.createQuery(TAKEN, Object[].class)
                .setParameter("batch", batch)
                .setParameter("after", after)
                .getResultStream()
                .map(row -> new Taken((Long) row[0], (Long) row[1]))
                .toList();
    }

    /** The one about a reply that was taken with another about what it answers; empty when none was. */
    public Optional<Decision> following(long decision) {
        return em.createQuery(FOLLOWING, Decision.class)
                .setParameter("decision", decision)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    void forgetReasons(long commentId) {
        em.createQuery(FORGET_REASONS).setParameter("comment", commentId).executeUpdate();
    }

    public Optional<Decision> byId(long id) {
        return Optional.ofNullable(em.find(Decision.class, id));
    }

    /** Every one about a comment, the newest first. */
    public List<Decision> of(long commentId) {
        return em.createQuery(OF_COMMENT, Decision.class)
                .setParameter("comment", commentId)
                .getResultList();
    }

    /** The newest on where the comment stands that nobody has taken back; empty when none stands. */
    public Optional<Decision> inForce(long commentId) {
        Set<Long> undone = new HashSet<>();
        for (Decision decision : of(commentId)) {
            boolean stands = decision.about() != Decision.About.TEXT && !undone.contains(decision.id());
            if (stands && decision.undoes().isEmpty()) {
                return Optional.of(decision);
            }
            if (stands) {
                decision.undoes().ifPresent(undone::add);
            }
        }
        return Optional.empty();
    }

    public Optional<Decision> latest(long commentId) {
        return em.createQuery(OF_COMMENT, Decision.class)
                .setParameter("comment", commentId)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** As {@link #latest}, of those on where the comment stands, and not about its words. */
    public Optional<Decision> latestOnStanding(long commentId) {
        return of(commentId).stream()
                .filter(decision -> decision.about() != Decision.About.TEXT)
                .findFirst();
    }

    /** The id of the newest decision of all; 0 when there is none. */
    long newest() {
        return em.createQuery(NEWEST, Long.class).getSingleResult();
    }

    /** The comments about which a person decided last, in the order of these decisions, from behind {@code after} on. */
    List<Learning.Lesson> lessons(long after, int limit) {
        return em.createQuery(LESSONS, Object[].class)
                .setParameter("after", after)
                .setMaxResults(limit)
                .getResultStream()
                .map(row -> Learning.Lesson.of((Long) row[0], (Comment) row[1]))
                .toList();
    }
}
