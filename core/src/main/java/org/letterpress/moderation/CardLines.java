package org.letterpress.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What the cards of the desk say besides their comments. */
@ApplicationScoped
class CardLines {
    private static final String OF_COMMENTS = "select l from CardLine l where l.commentId in :comments";

    private EntityManager em;

    @SuppressWarnings("NullAway.Init") // for the client proxy
    CardLines() {}

    @Inject
    CardLines(EntityManager em) {
        this.em = em;
    }

    /** Those of several comments in one query; a comment without any is missing from the map. */
    Map<Long, List<CardLine>> of(Collection<Long> commentIds) {
        if (commentIds.isEmpty()) {
            return Map.of();
        }
        return em.createQuery(OF_COMMENTS, CardLine.class)
                .setParameter("comments", commentIds)
                .getResultStream()
                .sorted(Comparator.comparing(CardLine::order))
                .collect(Collectors.groupingBy(CardLine::commentId));
    }
}
