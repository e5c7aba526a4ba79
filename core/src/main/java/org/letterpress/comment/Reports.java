package org.letterpress.comment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;

/** What readers have reported. */
@ApplicationScoped
public class Reports {
    /** Of one comment: more would tell a moderator nothing, and are not kept. */
    public static final int MOST_OPEN = 50;

    private static final String REPORTABLE =
            "select new org.letterpress.comment.Reportable(c.publicId, c.id, c.signature.name, c.body.html)"
                    + " from Comment c, Article a where c.publicId = :id and a.id = c.articleId"
                    + " and c.status = org.letterpress.comment.CommentStatus.APPROVED"
                    + " and a.status = org.letterpress.article.ArticleStatus.PUBLISHED";
    private static final String KNOWN =
            "select r.id from Report r where r.commentId = :comment and r.reporter = :reporter";
    private static final String OPEN = " from Report r where r.closedBy is null";
    private static final String COUNT_OPEN = "select count(r)" + OPEN + " and r.commentId = :comment";
    private static final String PLACE =
            "update Placement p set p.reported = :reported, p.tray = :tray where p.id = :comment";
    private static final String CLOSE =
            "update Report r set r.closedBy = :decision where r.commentId = :comment and r.closedBy is null";
    private static final String REOPEN = "update Report r set r.closedBy = null where r.closedBy = :decision";
    private static final String FORGET = "delete from Report r where r.commentId in :comments";

    private EntityManager em;

    @SuppressWarnings("NullAway.Init") // for the client proxy
    Reports() {}

    @Inject
    public Reports(EntityManager em) {
        this.em = em;
    }

    /** Empty for a comment that is not public, as for one that never was. */
    public Optional<Reportable> reportable(CommentId id) {
        return em.createQuery(REPORTABLE, Reportable.class)
                .setParameter("id", id.value())
                .getResultStream()
                .findFirst();
    }

    boolean isKnown(long commentId, String reporter) {
        return !em.createQuery(KNOWN, Long.class)
                .setParameter("comment", commentId)
                .setParameter("reporter", reporter)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    boolean isFull(long commentId) {
        return em.createQuery(COUNT_OPEN, Long.class)
                        .setParameter("comment", commentId)
                        .getSingleResult()
                >= MOST_OPEN;
    }

    /** Keeps it, and lays the comment, which nobody else can change now, before the moderators. */
    void add(Report report, Comment comment) {
        em.persist(report);
        if (comment.isReported()) {
            return;
        }
        Tray reported = comment.tray().whenReported();
        em.persist(new TrayMove(comment.tray(), reported, 1));
        em.createQuery(PLACE)
                .setParameter("reported", true)
                .setParameter("tray", reported)
                .setParameter("comment", report.commentId())
                .executeUpdate();
    }

    /** Closes those that are open, by a decision about their comment. */
    public void close(Comment comment, long decision) {
        if (!comment.isReported()) {
            return;
        }
        comment.report(false);
        em.createQuery(CLOSE)
                .setParameter("decision", decision)
                .setParameter("comment", Objects.requireNonNull(comment.id()))
                .executeUpdate();
    }

    /** Opens those again that a decision has closed. */
    public void reopen(Comment comment, long decision) {
        int opened = em.createQuery(REOPEN).setParameter("decision", decision).executeUpdate();
        if (opened > 0) {
            comment.report(true);
        }
    }

    /** Deletes all about these comments. */
    void forget(Collection<Long> commentIds) {
        em.createQuery(FORGET).setParameter("comments", commentIds).executeUpdate();
    }
}
