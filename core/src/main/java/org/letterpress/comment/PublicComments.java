package org.letterpress.comment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** The comments that the world may see: where each is found, and all of them in the order of time. */
@ApplicationScoped
public class PublicComments {
    private static final String APPROVED = " c.status = org.letterpress.comment.CommentStatus.APPROVED";
    private static final String PLACE =
            "select c.articleId, c.threadAt, c.rootId from Comment c where c.publicId = :id and" + APPROVED;
    private static final String THREADS_BEFORE =
            "select count(distinct c.rootId) from Comment c where c.articleId = :article and" + APPROVED
                    + " and (c.threadAt < :at or (c.threadAt = :at and c.rootId < :root))";
    private static final String AFTER = "select new org.letterpress.comment.ThreadComment(c.id, c.publicId, c.parentId,"
            + " c.rootId, c.threadAt, c.signature.name, c.signature.website, c.body.html, c.postedAt)"
            + " from Comment c where c.articleId = :article and" + APPROVED
            + " and (c.postedAt > :at or (c.postedAt = :at and c.publicId > :id))"
            + " order by c.postedAt, c.publicId";
    private static final String NAMES = "select c.id, c.publicId from Comment c where c.id in :ids and" + APPROVED;

    private EntityManager em;

    @SuppressWarnings("NullAway.Init") // for the client proxy
    PublicComments() {}

    @Inject
    public PublicComments(EntityManager em) {
        this.em = em;
    }

    /** Empty for a comment that is not public, as for one that never was. */
    public Optional<CommentPlace> place(CommentId id) {
        return em.createQuery(PLACE, Object[].class)
                .setParameter("id", id.value())
                .getResultStream()
                .findFirst()
                .map(row -> new CommentPlace((Long) row[0], id, page(row)));
    }

    private int page(Object[] row) {
        long before = em.createQuery(THREADS_BEFORE, Long.class)
                .setParameter("article", row[0])
                .setParameter("at", row[1])
                .setParameter("root", row[2])
                .getSingleResult();
        return Math.toIntExact(before / ThreadPage.THREADS + 1);
    }

    /**
     * Comments under an article, oldest first, in two queries.
     *
     * @param after where the last ones ended
     */
    public List<PublicComment> under(long articleId, Position after, int limit) {
        List<ThreadComment> comments = em.createQuery(AFTER, ThreadComment.class)
                .setParameter("article", articleId)
                .setParameter("at", after.postedAt)
                .setParameter("id", after.publicId)
                .setMaxResults(limit)
                .getResultList();
        Map<Long, String> parents = names(comments);
        return comments.stream().map(comment -> publicComment(comment, parents)).toList();
    }

    private Map<Long, String> names(List<ThreadComment> comments) {
        List<Long> ids = comments.stream()
                .map(ThreadComment::parentId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return ids.isEmpty()
                ? Map.of()
                : em.createQuery(NAMES, Object[].class)
                        .setParameter("ids", ids)
                        .getResultStream()
                        .collect(Collectors.toMap(row -> (Long) row[0], row -> (String) row[1]));
    }

    private static PublicComment publicComment(ThreadComment comment, Map<Long, String> names) {
        Long parent = comment.parentId();
        return new PublicComment(
                comment.publicId(),
                parent == null ? null : names.get(parent),
                comment.author(),
                comment.body(),
                comment.postedAt());
    }

    /**
     * A place in the order of time.
     *
     * @param publicId tells those of the same instant apart; empty before all of them
     */
    public record Position(Instant postedAt, String publicId) {
        /** Before the first comment of all. */
        public static final Position START = new Position(Instant.EPOCH, "");
    }
}
