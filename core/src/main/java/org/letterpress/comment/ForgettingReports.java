package org.letterpress.comment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.letterpress.person.Fading;
import org.letterpress.person.FadingField;

/** Forgets what readers wrote in reports, and by what they would be known again: after a term, or with the comment. */
@ApplicationScoped
class ForgettingReports {
    private static final String OLD = " from Report r where r.reporter is not null and r.reportedAt < :before";
    private static final String COUNT = "select count(r)" + OLD;
    private static final String IDS = "select r.id" + OLD + " and r.id > :after order by r.id";
    private static final String FORGET = "update Report r set r.text = null, r.reporter = null where r.id in :ids";

    private EntityManager em;
    private Reports reports;

    @SuppressWarnings("NullAway.Init") // for the client proxy
    ForgettingReports() {}

    @Inject
    ForgettingReports(EntityManager em, Reports reports) {
        this.em = em;
        this.reports = reports;
    }

    /** Nobody has to decide about a comment that its author has taken back. */
    void onTakenBack(@Observes CommentTakenBack takenBack) {
        reports.forget(List.of(Objects.requireNonNull(takenBack.comment().id())));
    }

    @Produces
    Fading texts() {
        return new FadingField("comment-report", 90, this::count, this::forget);
    }

    private long count(Instant before) {
        return em.createQuery(COUNT, Long.class).setParameter("before", before).getSingleResult();
    }

    private long forget(Instant before, long after, int limit) {
        List<Long> ids = em.createQuery(IDS, Long.class)
                .setParameter("before", before)
                .setParameter("after", after)
                .setMaxResults(limit)
                .getResultList();
        if (ids.isEmpty()) {
            return 0;
        }
        em.createQuery(FORGET).setParameter("ids", ids).executeUpdate();
        return ids.get(ids.size() - 1);
    }
}
