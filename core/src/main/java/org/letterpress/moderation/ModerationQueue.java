package org.letterpress.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.letterpress.article.ArticleAddress;
import org.letterpress.article.ArticleStatus;
import org.letterpress.article.Discussion;
import org.letterpress.article.Holding;
import org.letterpress.comment.Comment;
import org.letterpress.comment.CommentId;
import org.letterpress.comment.CommentPolicies;
import org.letterpress.comment.CommentStatus;
import org.letterpress.staff.Role;
import org.letterpress.staff.Staff;
import org.letterpress.text.Slug;

/** The comments of one tray, a page at a time, at the same cost however many there are. */
@ApplicationScoped
public class ModerationQueue {
    /** So many comments are looked through for one page of what no index knows. */
    public static final int SEARCHED = 2_000;

    private static final String CARDS = "select c, a.title, a.slug, a.publishedOn, a.publishedAt, a.status,"
            + " a.commentsOpen, a.holding, a.closeAfterDays, r.closed,"
            + " p.publicId, p.signature.name, p.status, p.body.html, t.text.source"
            + " from Comment c join Article a on a.id = c.articleId join ThreadEnd r on r.id = c.rootId"
            + " left join Comment p on p.id = c.parentId"
            + " left join EarlierText t on t.commentId = c.id and t.newest = true where";
    private static final String OF_PAGE =
            CARDS + " c.id in :ids and c.tray = :tray"; // somebody may have decided it a moment ago
    private static final String ONE = CARDS + " c.publicId = :id";

    private EntityManager em;
    private CardContexts contexts;
    private CommentPolicies policies;

    @SuppressWarnings("NullAway.Init") // for the client proxy
    ModerationQueue() {}

    @Inject
    ModerationQueue(EntityManager em, CardContexts contexts, CommentPolicies policies) {
        this.em = em;
        this.contexts = contexts;
        this.policies = policies;
    }

    /** @throws org.letterpress.staff.NotPermitted unless {@code moderator} is one */
    public QueuePage page(QueueQuery query, Staff moderator) {
        moderator.require(Role.MODERATOR);
        Optional<QueueCursor> end = query.filter().isSearch() ? end(query) : Optional.empty();
        List<QueueCursor> found = places(query, end);
        List<QueueCursor> shown = found.stream().limit(query.limit()).toList();
        boolean more = found.size() > shown.size();
        Optional<QueueCursor> next = more ? Optional.of(shown.get(shown.size() - 1)) : end;
        List<Object[]> rows = rows(query, shown);
        CardContexts.Known known = known(rows, moderator);
        return new QueuePage(cards(rows, shown, known), next, known.trays(), !more && end.isPresent());
    }

    /** How far a search goes for this page; empty when that is to the end. */
    private Optional<QueueCursor> end(QueueQuery query) {
        return behind(query, em.createQuery(query.order().ids(), Object[].class))
                .setFirstResult(SEARCHED - 1)
                .setMaxResults(1)
                .getResultStream()
                .map(ModerationQueue::place)
                .findFirst();
    }

    private List<QueueCursor> places(QueueQuery query, Optional<QueueCursor> end) {
        QueueFilter filter = query.filter();
        TypedQuery<Object[]> ids = end.isPresent()
                ? em.createQuery(query.order().idsUntilEnd(filter), Object[].class)
                        .setParameter("end", end.get().at())
                        .setParameter("endId", end.get().id())
                : em.createQuery(query.order().ids(filter), Object[].class);
        return filter.bound(behind(query, ids))
                .setMaxResults(query.limit() + 1)
                .getResultStream()
                .map(ModerationQueue::place)
                .toList();
    }

    private static TypedQuery<Object[]> behind(QueueQuery query, TypedQuery<Object[]> ids) {
        return ids.setParameter("tray", query.tray())
                .setParameter("at", query.after().at())
                .setParameter("id", query.after().id());
    }

    private static QueueCursor place(Object[] row) {
        return new QueueCursor((Instant) row[1], (Long) row[0]);
    }

    private List<Object[]> rows(QueueQuery query, List<QueueCursor> places) {
        if (places.isEmpty()) {
            return List.of();
        }
        return em.createQuery(OF_PAGE, Object[].class)
                .setParameter("ids", places.stream().map(QueueCursor::id).toList())
                .setParameter("tray", query.tray())
                .getResultList();
    }

    private List<QueueCard> cards(List<Object[]> rows, List<QueueCursor> places, CardContexts.Known known) {
        List<Long> ids = places.stream().map(QueueCursor::id).toList();
        return rows.stream()
                .map(row -> card(row, known))
                .sorted(Comparator.comparing(card -> ids.indexOf(card.id())))
                .toList();
    }

    private CardContexts.Known known(List<Object[]> rows, Staff moderator) {
        return contexts.of(rows.stream().map(row -> (Comment) row[0]).toList(), moderator);
    }

    private QueueCard card(Object[] row, CardContexts.Known known) {
        return QueueCard.of((Comment) row[0], new QueueCard.Beside(article(row), parent(row), (String) row[14]), known);
    }

    private static QueueCard.@Nullable Parent parent(Object[] row) {
        return row[10] == null
                ? null
                : new QueueCard.Parent((String) row[10], (String) row[11], (CommentStatus) row[12], (String) row[13]);
    }

    private QueueCard.About article(Object[] row) {
        String slug = (String) row[2];
        LocalDate day = (LocalDate) row[3];
        @Nullable Instant published = (Instant) row[4];
        Discussion discussion = new Discussion(
                (Boolean) row[6], Optional.ofNullable((Holding) row[7]), Optional.ofNullable((Integer) row[8]));
        boolean open =
                row[5] == ArticleStatus.PUBLISHED && published != null && policies.takesComments(discussion, published);
        String path = day == null ? null : new ArticleAddress(day, new Slug(slug)).path();
        return new QueueCard.About((String) row[1], slug, path, published, open, (Boolean) row[9]);
    }

    /** A page with one comment alone, wherever it lies; without any when there is no such comment. */
    public QueuePage only(CommentId id, Staff moderator) {
        moderator.require(Role.MODERATOR);
        List<Object[]> rows = em.createQuery(ONE, Object[].class)
                .setParameter("id", id.value())
                .getResultList();
        CardContexts.Known known = known(rows, moderator);
        return new QueuePage(
                rows.stream().map(row -> card(row, known)).toList(), Optional.empty(), known.trays(), false);
    }
}
