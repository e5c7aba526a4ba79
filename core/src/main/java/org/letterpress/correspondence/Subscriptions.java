package org.letterpress.correspondence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Optional;

/** Who is to be told of answers. */
@ApplicationScoped
class Subscriptions {
    private static final String OF_COMMENT = "select s from Subscription s where s.commentId = :comment";
    private static final String BY_TOKEN = "select s from Subscription s where s.tokenHash = :hash";
    private static final String END = "delete from Subscription s where s.commentId = :comment";

    private EntityManager em;

    @SuppressWarnings("NullAway.Init") // for the client proxy
    Subscriptions() {}

    @Inject
    Subscriptions(EntityManager em) {
        this.em = em;
    }

    void add(Subscription subscription) {
        em.persist(subscription);
    }

    Optional<Subscription> ofComment(long commentId) {
        return em.createQuery(OF_COMMENT, Subscription.class)
                .setParameter("comment", commentId)
                .getResultStream()
                .findFirst();
    }

    Optional<Subscription> byToken(SubscriptionToken token) {
        return em.createQuery(BY_TOKEN, Subscription.class)
                .setParameter("hash", token.hash())
                .getResultStream()
                .findFirst();
    }

    void end(long commentId) {
        em.createQuery(END).setParameter("comment", commentId).executeUpdate();
    }
}
