package org.letterpress.comment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.letterpress.screening.Finding;

/** What the screens found, kept with the comments. */
@ApplicationScoped
public class Findings {
    private static final String OF_COMMENTS =
            "select f from CommentFinding f where f.commentId in :comments order by f.commentId, f.position";
    private static final String FORGET = "delete from CommentFinding f where f.commentId = :comment";

    private EntityManager em;

    @SuppressWarnings("NullAway.Init") // for the client proxy
    Findings() {}

    @Inject
    public Findings(EntityManager em) {
        this.em = em;
    }

    /** Keeps these in place of what was found before. */
    void replace(long commentId, List<Finding> found, Instant now) {
        forget(commentId);
        keep(commentId, found, now);
    }

    void keep(long commentId, List<Finding> found, Instant now) {
        for (int i = 0; i < found.size(); i++) {
            em.persist(new CommentFinding(commentId, i, found.get(i), now));
        }
    }

    /** In the order of the screens. */
    public List<Finding> of(long commentId) {
        return of(List.of(commentId)).getOrDefault(commentId, List.of());
    }

    /** As they are stored. */
    List<CommentFinding> stored(long commentId) {
        return em.createQuery(OF_COMMENTS, CommentFinding.class)
                .setParameter("comments", List.of(commentId))
                .getResultList();
    }

    /** Those of several comments in one query; a comment without findings is missing from the map. */
    public Map<Long, List<Finding>> of(Collection<Long> commentIds) {
        if (commentIds.isEmpty()) {
            return Map.of();
        }
        return em.createQuery(OF_COMMENTS, CommentFinding.class)
                .setParameter("comments", commentIds)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        CommentFinding::commentId, Collectors.mapping(CommentFinding::finding, Collectors.toList())));
    }

    void forget(long commentId) {
        em.createQuery(FORGET).setParameter("comment", commentId).executeUpdate();
    }
}
