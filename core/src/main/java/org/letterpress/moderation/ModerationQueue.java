package org.letterpress.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.letterpress.article.ArticleAddress;
import org.letterpress.comment.Comment;
import org.letterpress.comment.Findings;
import org.letterpress.comment.Tray;
import org.letterpress.screening.Finding;
import org.letterpress.staff.Role;
import org.letterpress.staff.Staff;
import org.letterpress.text.Slug;

/** The comments of one tray, oldest first, a page at a time. */
@ApplicationScoped
public class ModerationQueue {
    // Ids first, from the index alone: Derby does not stop early on a query that reads whole rows.
    private static final String IDS =
            "select c.id, c.postedAt from Comment c where c.tray = :tray and c.postedAt >= :at"
                    + " and (c.postedAt > :at or c.id > :id) order by c.postedAt, c.id";
    private static final String CARDS =
            "select c, a.title, a.publishedOn, a.slug from Comment c, Article a where a.id = c.articleId and c.id in :ids"
                    + " and c.tray = :tray"; // somebody may have decided it a moment ago
    private static final String COUNTS = "select c.tray, count(c) from Comment c group by c.tray";
    private static final Comparator<QueueCard> OLDEST_FIRST =
            Comparator.comparing(QueueCard::postedAt).thenComparing(QueueCard::id);

    private EntityManager em;
    private Findings findings;

    @SuppressWarnings("NullAway.Init") // for the client proxy
    ModerationQueue() {}

    @Inject
    public ModerationQueue(EntityManager em, Findings findings) {
        this.em = em;
        this.findings = findings;
    }

    /** @throws org.letterpress.staff.NotPermitted unless {@code moderator} is one */
    public QueuePage page(QueueQuery query, Staff moderator) {
        moderator.require(Role.MODERATOR);
        List<QueueCursor> found = em.createQuery(IDS, Object[].class)
                .setParameter("tray", query.tray())
                .setParameter("at", query.after().postedAt())
                .setParameter("id", query.after().id())
                .setMaxResults(query.limit() + 1)
                .getResultStream()
                .map(row -> new QueueCursor((Instant) row[1], (Long) row[0]))
                .toList();
        List<QueueCursor> shown = found.stream().limit(query.limit()).toList();
        Optional<QueueCursor> next =
                found.size() > shown.size() ? Optional.of(shown.get(shown.size() - 1)) : Optional.empty();
        return new QueuePage(
                cards(query.tray(), shown.stream().map(QueueCursor::id).toList()), next);
    }

    private List<QueueCard> cards(Tray tray, List<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<Long, List<Finding>> found = findings.of(ids);
        return em.createQuery(CARDS, Object[].class)
                .setParameter("ids", ids)
                .setParameter("tray", tray)
                .getResultStream()
                .map(row -> QueueCard.of((Comment) row[0], article(row), found))
                .sorted(OLDEST_FIRST)
                .toList();
    }

    private static QueueCard.About article(Object[] row) {
        LocalDate day = (LocalDate) row[2];
        String path = day == null ? null : new ArticleAddress(day, new Slug((String) row[3])).path();
        return new QueueCard.About((String) row[1], path);
    }

    /** How many comments lie in each tray; none is missing from the map. */
    public Map<Tray, Long> counts(Staff moderator) {
        moderator.require(Role.MODERATOR);
        Map<Tray, Long> counts = new EnumMap<>(Tray.class);
        for (Tray tray : Tray.values()) {
            counts.put(tray, 0L);
        }
        em.createQuery(COUNTS, Object[].class)
                .getResultStream()
                .forEach(row -> counts.put((Tray) row[0], (Long) row[1]));
        return counts;
    }
}
