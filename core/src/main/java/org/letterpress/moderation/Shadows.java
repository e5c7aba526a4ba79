package org.letterpress.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.letterpress.comment.CommentStatus;
import org.letterpress.comment.ShadowRules;

/** What the rules that run in shadow have found. */
@ApplicationScoped
public class Shadows {
    private static final String OF_COMMENTS = "select f from ShadowFinding f where f.commentId in :comments"
            + " and exists (select r from ShadowRule r where r.id = f.ruleId) order by f.commentId, f.ruleId";
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

    private EntityManager em;
    private ShadowRules rules;

    @SuppressWarnings("NullAway.Init") // for the client proxy
    Shadows() {}

    @Inject
    public Shadows(EntityManager em, ShadowRules rules) {
        this.em = em;
        this.rules = rules;
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

    /** Those of several comments in one query, in none where nothing runs in shadow; a comment without is missing. */
    public Map<Long, List<ShadowMark>> of(Collection<Long> commentIds) {
        if (commentIds.isEmpty() || rules.isEmpty()) {
            return Map.of();
        }
        return em.createQuery(OF_COMMENTS, ShadowFinding.class)
                .setParameter("comments", commentIds)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        ShadowFinding::commentId, Collectors.mapping(ShadowFinding::mark, Collectors.toList())));
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

    private static ShadowReport.Turn turn(Object[] row) {
        return new ShadowReport.Turn((Fate) row[1], (Fate) row[2]);
    }
}
