package org.letterpress.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Optional;

/** All decisions ever taken. */
@ApplicationScoped
public class Decisions {
    private static final String OF_COMMENT = "select d from Decision d where d.commentId = :comment order by d.id desc";

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

    public Optional<Decision> byId(long id) {
        return Optional.ofNullable(em.find(Decision.class, id));
    }

    public Optional<Decision> latest(long commentId) {
        return em.createQuery(OF_COMMENT, Decision.class)
                .setParameter("comment", commentId)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }
}
