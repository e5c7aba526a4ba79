package org.letterpress.briefing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.letterpress.comment.Comment;
import org.letterpress.comment.Comments;
import org.letterpress.comment.Tray;
import org.letterpress.moderation.Decisions;

/** The comments that wait for a person. */
@ApplicationScoped
class WaitingComments {
    // Ids from the index alone, as the moderators' queue reads them.
    private static final String OLDEST =
            "select c.id, c.postedAt from Comment c where c.tray = :tray order by c.postedAt, c.id";
    private static final String COUNT = "select count(c) from Comment c where c.tray = :tray";

    private EntityManager em;
    private Comments comments;
    private Decisions decisions;

    @SuppressWarnings("NullAway.Init") // for the client proxy
    WaitingComments() {}

    @Inject
    WaitingComments(EntityManager em, Comments comments, Decisions decisions) {
        this.em = em;
        this.comments = comments;
        this.decisions = decisions;
    }

    long count() {
        return trays().mapToLong(tray -> em.createQuery(COUNT, Long.class)
                        .setParameter("tray", tray)
                        .getSingleResult())
                .sum();
    }

    /** The ids of the oldest. */
    List<Long> oldest(int limit) {
        return trays().flatMap(tray -> em.createQuery(OLDEST, Object[].class)
                        .setParameter("tray", tray)
                        .setMaxResults(limit)
                        .getResultStream())
                .sorted(Comparator.comparing((Object[] row) -> (Instant) row[1]).thenComparing(row -> (Long) row[0]))
                .limit(limit)
                .map(row -> (Long) row[0])
                .toList();
    }

    private static Stream<Tray> trays() {
        return Stream.of(Tray.PENDING, Tray.REVIEW);
    }

    /**
     * Those of these that still wait, the oldest first, and nobody else can change them before this transaction ends: so
     * nothing is written of one that is being erased. They are locked in the order of their ids, as everybody does.
     */
    List<Waiting> locked(Collection<Long> ids) {
        return ids.stream()
                .distinct()
                .sorted()
                .flatMap(id -> comments.lockedById(id).stream())
                .map(this::now)
                .filter(Waiting::isSo)
                .sorted(Comparator.comparing(
                                (Waiting waiting) -> waiting.comment().postedAt())
                        .thenComparing(Waiting::id))
                .toList();
    }

    Optional<Waiting> byId(long id) {
        return comments.byId(id).map(this::now);
    }

    /** As {@link #byId}, and nobody else can change it before this transaction ends. */
    Optional<Waiting> lockedById(long id) {
        return comments.lockedById(id).map(this::now);
    }

    private Waiting now(Comment comment) {
        return new Waiting(comment, decisions.latestOnStanding(Objects.requireNonNull(comment.id())));
    }
}
