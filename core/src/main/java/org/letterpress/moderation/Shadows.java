package org.letterpress.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.letterpress.comment.Comment;
import org.letterpress.comment.CommentStatus;

/** What the rules that run in shadow have found. */
@ApplicationScoped
public class Shadows {
    private static final String FORGET = "delete from ShadowFinding f where f.commentId = :comment";
    private static final String ORPHANS =
            "select f.id from ShadowFinding f" + " where not exists (select r from ShadowRule r where r.id = f.ruleId)";
    private static final String REMOVE = "delete from ShadowFinding f where f.id in :ids";
    private static final String FOUND =
            "select f.ruleId, f.now, f.then, count(f) from ShadowFinding f where f.ruleId in :rules"
                    + " group by f.ruleId, f.now, f.then";
    private static final String DECIDED = "select f.ruleId, f.now, f.then, c.status, count(f)"
            + " from ShadowFinding f, Comment c where f.ruleId in :rules and c.id = f.commentId"
            + " and exists (select d from Decision d where d.commentId = c.id and d.moderatorId is not null)"
            + " group by f.ruleId, f.now, f.then, c.status";

    // Derby stops early only where an index alone has the answer.
    private static final String LATEST = "select f.id from ShadowFinding f where f.ruleId = :rule order by f.id desc";
    private static final String AFFECTED =
            "select f, c from ShadowFinding f, Comment c where f.id in :ids and c.id = f.commentId order by f.id desc";

    private EntityManager em;

    @SuppressWarnings("NullAway.Init") // for the client proxy
    Shadows() {}

    @Inject
    public Shadows(EntityManager em) {
        this.em = em;
    }

    void add(ShadowFinding finding) {
        em.persist(finding);
    }

    void forget(long commentId) {
        em.createQuery(FORGET).setParameter("comment", commentId).executeUpdate();
    }

    /** Forgets some of what was found by rules that are no more; false when nothing of it is left. */
    boolean forgetOrphans(int limit) {
        List<Long> ids =
                em.createQuery(ORPHANS, Long.class).setMaxResults(limit).getResultList();
        return !ids.isEmpty() && em.createQuery(REMOVE).setParameter("ids", ids).executeUpdate() > 0;
    }

    /** What each of these rules has found, in two queries; one that has found nothing is missing from the map. */
    Map<Long, Map<ShadowReport.Turn, ShadowReport.Count>> counts(Collection<Long> ruleIds) {
        Map<Long, Map<ShadowReport.Turn, ShadowReport.Count>> counts = new HashMap<>();
        if (!ruleIds.isEmpty()) {
            em.createQuery(FOUND, Object[].class)
                    .setParameter("rules", ruleIds)
                    .getResultStream()
                    .forEach(row -> counts.computeIfAbsent((Long) row[0], id -> new HashMap<>())
                            .put(turn(row), new ShadowReport.Count((Long) row[3], Judged.NONE)));
            em.createQuery(DECIDED, Object[].class)
                    .setParameter("rules", ruleIds)
                    .getResultStream()
                    .forEach(row -> counts.computeIfAbsent((Long) row[0], id -> new HashMap<>())
                            .computeIfPresent(
                                    turn(row), (turn, count) -> count.and((CommentStatus) row[3], (Long) row[4])));
        }
        return counts;
    }

    /** The last comments that a rule would have made a difference to, the latest first. */
    List<Affected> latest(long rule, int limit) {
        List<Long> ids = em.createQuery(LATEST, Long.class)
                .setParameter("rule", rule)
                .setMaxResults(limit)
                .getResultList();
        return ids.isEmpty()
                ? List.of()
                : em.createQuery(AFFECTED, Object[].class)
                        .setParameter("ids", ids)
                        .getResultStream()
                        .map(row -> Affected.of((Comment) row[1], ((ShadowFinding) row[0]).mark()))
                        .toList();
    }

    private static ShadowReport.Turn turn(Object[] row) {
        return new ShadowReport.Turn((Fate) row[1], (Fate) row[2]);
    }
}
