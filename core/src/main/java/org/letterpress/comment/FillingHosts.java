package org.letterpress.comment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Objects;
import org.letterpress.site.SiteSettings;
import org.letterpress.site.Transactions;

/**
 * Notes where those comments lead that were stored before that was noted: once, in pieces, each of which moves the mark up
 * to which it is done. Several servers may do it at once, for one waits for the other's piece.
 */
@ApplicationScoped
public class FillingHosts {
    private static final String MARK = "comment.hosts";
    private static final String BEGINNING = "0";
    private static final String DONE = "done";
    private static final int PIECE = 200;

    private static final String NEXT = "select c.id from Comment c where c.id > :after order by c.id";
    private static final String COMMENTS = "select c from Comment c where c.id in :ids order by c.id";

    private EntityManager em;
    private Comments comments;
    private CommentHosts hosts;
    private SiteSettings settings;
    private Transactions transactions;

    @SuppressWarnings("NullAway.Init") // for the client proxy
    FillingHosts() {}

    @Inject
    FillingHosts(
            EntityManager em, Comments comments, CommentHosts hosts, SiteSettings settings, Transactions transactions) {
        this.em = em;
        this.comments = comments;
        this.hosts = hosts;
        this.settings = settings;
        this.transactions = transactions;
    }

    /** Whether it is over; until then comments may lead to more than is known. */
    public boolean isDone() {
        return settings.find(MARK).filter(DONE::equals).isPresent();
    }

    /** Goes on until nothing is left. */
    public void fill() {
        if (transactions.alone(this::isDone)) {
            return;
        }
        while (transactions.alone(this::fillPiece)) {
            // each piece is stored by itself
        }
    }

    /** Whether there was anything left to do. */
    private boolean fillPiece() {
        String mark = settings.locked(MARK, BEGINNING);
        if (mark.equals(DONE)) {
            return false;
        }
        List<Long> ids = em.createQuery(NEXT, Long.class)
                .setParameter("after", Long.valueOf(mark))
                .setMaxResults(PIECE)
                .getResultList();
        if (!ids.isEmpty()) {
            fill(ids);
        }
        settings.keep(MARK, ids.isEmpty() ? DONE : ids.get(ids.size() - 1).toString());
        return !ids.isEmpty();
    }

    /** Only what leads somewhere is locked and looked at again, so that no author's edit comes in between. */
    private void fill(List<Long> ids) {
        em.createQuery(COMMENTS, Comment.class).setParameter("ids", ids).getResultList().stream()
                .filter(comment -> !CommentHosts.named(comment).isEmpty())
                .map(comment -> Objects.requireNonNull(comment.id()))
                .forEach(id -> comments.lockedById(id).ifPresent(hosts::renew));
    }
}
