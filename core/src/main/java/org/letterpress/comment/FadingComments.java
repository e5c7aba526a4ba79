package org.letterpress.comment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import org.letterpress.person.Fading;
import org.letterpress.person.FadingField;

/** What comments keep for a term alone, counted from when they were posted. */
@ApplicationScoped
class FadingComments {
    private static final String BEFORE = " and c.postedAt < :before";
    private static final String NETWORKS = " from Comment c where c.provenance.sender is not null" + BEFORE;
    private static final String FORGET_NETWORKS = "update Comment c set c.provenance.sender = null where c.id in :ids";
    private static final String PROGRAMS = " from Comment c where c.provenance.agent is not null" + BEFORE;
    private static final String FORGET_PROGRAMS = "update Comment c set c.provenance.agent = null where c.id in :ids";
    private static final String EMAILS = " from Comment c where c.signature.email is not null" + BEFORE;
    private static final String FORGET_EMAILS = "update Comment c set c.signature.email = null,"
            + " c.signature.emailKey = null, c.confirmation.hash = null, c.confirmation.at = null where c.id in :ids";
    private static final String REFUSED = " from Comment c where c.status in"
            + " (org.letterpress.comment.CommentStatus.REJECTED, org.letterpress.comment.CommentStatus.SPAM)" + BEFORE;
    private static final String EARLIER = " from EarlierText c where c.laidByAt < :before";
    private static final String FORGET_EARLIER = "delete from EarlierText c where c.id in :ids";

    private EntityManager em;
    private Comments comments;
    private Erasing erasing;

    @SuppressWarnings("NullAway.Init") // for the client proxy
    FadingComments() {}

    @Inject
    FadingComments(EntityManager em, Comments comments, Erasing erasing) {
        this.em = em;
        this.comments = comments;
        this.erasing = erasing;
    }

    @Produces
    Fading networks() {
        return fading("comment-network", 30, NETWORKS, FORGET_NETWORKS);
    }

    @Produces
    Fading programs() {
        return fading("comment-program", 30, PROGRAMS, FORGET_PROGRAMS);
    }

    /** With what was confirmed about it: without it nobody is trusted for the comment any more. */
    @Produces
    Fading emails() {
        return new FadingField("comment-email", 0, before -> count(EMAILS, before), (before, after, limit) -> {
            List<Long> ids = ids(EMAILS, before, after, limit);
            if (!ids.isEmpty()) {
                comments.uncountAuthors(ids);
                em.createQuery(FORGET_EMAILS).setParameter("ids", ids).executeUpdate();
            }
            return last(ids);
        });
    }

    @Produces
    Fading earlierTexts() {
        return fading("comment-earlier-text", 365, EARLIER, FORGET_EARLIER);
    }

    /** The whole of rejected comments and spam, as if their authors had erased them. */
    @Produces
    Fading refused() {
        return new FadingField("comment-refused", 0, before -> count(REFUSED, before), this::eraseRefused);
    }

    private Fading fading(String field, int defaultDays, String which, String forget) {
        return new FadingField(field, defaultDays, before -> count(which, before), (before, after, limit) -> {
            List<Long> ids = ids(which, before, after, limit);
            if (!ids.isEmpty()) {
                em.createQuery(forget).setParameter("ids", ids).executeUpdate();
            }
            return last(ids);
        });
    }

    private long eraseRefused(Instant before, long after, int limit) {
        List<Long> ids = ids(REFUSED, before, after, limit);
        ids.stream().flatMap(id -> comments.lockedById(id).stream()).forEach(erasing::erase);
        return last(ids);
    }

    private long count(String which, Instant before) {
        return em.createQuery("select count(c)" + which, Long.class)
                .setParameter("before", before)
                .getSingleResult();
    }

    // By id, so that a run reads the table once, whatever it forgets.
    private List<Long> ids(String which, Instant before, long after, int limit) {
        return em.createQuery("select c.id" + which + " and c.id > :after order by c.id", Long.class)
                .setParameter("before", before)
                .setParameter("after", after)
                .setMaxResults(limit)
                .getResultList();
    }

    private static long last(List<Long> ids) {
        return ids.isEmpty() ? 0 : ids.get(ids.size() - 1);
    }
}
