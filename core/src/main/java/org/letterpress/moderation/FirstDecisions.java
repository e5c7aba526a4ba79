package org.letterpress.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;

/** The first decisions about what authors did, and how far they are counted. */
@ApplicationScoped
class FirstDecisions {
    /** About one text there are two at most: on itself, and on its review. */
    private static final int MOST = 2;

    private static final String ABOUT =
            "select d.id from FirstDecision d where d.commentId = :comment" + " and d.text = :text order by d.id desc";
    private static final String DUE = "select d.id from FirstDecision d where d.due = true order by d.id";

    private EntityManager em;

    @SuppressWarnings("NullAway.Init") // for the client proxy
    FirstDecisions() {}

    @Inject
    FirstDecisions(EntityManager em) {
        this.em = em;
    }

    void add(FirstDecision decision) {
        em.persist(decision);
    }

    /** Those about one text of a comment. */
    List<Long> about(long comment, int text) {
        return em.createQuery(ABOUT, Long.class)
                .setParameter("comment", comment)
                .setParameter("text", text)
                .setMaxResults(MOST)
                .getResultList();
    }

    /** Those that are to be counted, the oldest first. */
    List<Long> due(int limit) {
        return em.createQuery(DUE, Long.class).setMaxResults(limit).getResultList();
    }

    /** Nobody else can change it before this transaction ends. */
    Optional<FirstDecision> locked(long id) {
        return Optional.ofNullable(em.find(FirstDecision.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** The day of a decision; only for {@link Counting}, which sees to it that nobody else changes it. */
    DecisionDay day(FirstDecision decision) {
        DecisionDay day = em.find(DecisionDay.class, decision.day());
        if (day == null) {
            day = new DecisionDay(decision.day());
            em.persist(day);
        }
        return day;
    }
}
