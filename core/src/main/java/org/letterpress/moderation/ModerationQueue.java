package org.letterpress.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.letterpress.comment.CommentStatus;
import org.letterpress.staff.Role;
import org.letterpress.staff.Staff;

/** The comments of one status, oldest first, a page at a time. */
@ApplicationScoped
public class ModerationQueue {
    // Ids first, from the index alone: Derby does not stop early on a query that reads whole rows.
    private static final String IDS = "select c.id from Comment c where c.status = :status and c.postedAt >= :at"
            + " and (c.postedAt > :at or c.id > :id) order by c.postedAt, c.id";
    private static final String CARDS =
            "select new org.letterpress.moderation.QueueCard(c.id, c.publicId, c.version, c.status,"
                    + " c.authorName, c.authorEmail, c.authorWebsite, c.body.html, c.postedAt,"
                    + " a.title, a.publishedOn, a.slug) from Comment c, Article a where a.id = c.articleId and c.id in :ids";
    private static final String COUNTS = "select c.status, count(c) from Comment c group by c.status";
    private static final Comparator<QueueCard> OLDEST_FIRST =
            Comparator.comparing(QueueCard::postedAt).thenComparing(QueueCard::id);

    private EntityManager em;

    @SuppressWarnings("NullAway.Init") // for the client proxy
    ModerationQueue() {}

    @Inject
    public ModerationQueue(EntityManager em) {
        this.em = em;
    }

    /** @throws org.letterpress.staff.NotPermitted unless {@code moderator} is one */
    public QueuePage page(QueueQuery query, Staff moderator) {
        moderator.require(Role.MODERATOR);
        List<Long> ids = em.createQuery(IDS, Long.class)
                .setParameter("status", query.status())
                .setParameter("at", query.after().postedAt())
                .setParameter("id", query.after().id())
                .setMaxResults(query.limit() + 1)
                .getResultList();
        List<QueueCard> cards = cards(ids.stream().limit(query.limit()).toList());
        return new QueuePage(cards, ids.size() > query.limit() ? last(cards) : Optional.empty());
    }

    private List<QueueCard> cards(List<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return em.createQuery(CARDS, QueueCard.class)
                .setParameter("ids", ids)
                .getResultStream()
                .sorted(OLDEST_FIRST)
                .toList();
    }

    private static Optional<QueueCursor> last(List<QueueCard> cards) {
        return cards.stream()
                .reduce((first, second) -> second)
                .map(card -> new QueueCursor(card.postedAt(), card.id()));
    }

    /** How many comments there are of each status; none is missing from the map. */
    public Map<CommentStatus, Long> counts(Staff moderator) {
        moderator.require(Role.MODERATOR);
        Map<CommentStatus, Long> counts = new EnumMap<>(CommentStatus.class);
        for (CommentStatus status : CommentStatus.values()) {
            counts.put(status, 0L);
        }
        em.createQuery(COUNTS, Object[].class)
                .getResultStream()
                .forEach(row -> counts.put((CommentStatus) row[0], (Long) row[1]));
        return counts;
    }
}
