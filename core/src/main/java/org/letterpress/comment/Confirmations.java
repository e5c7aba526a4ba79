package org.letterpress.comment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.letterpress.Secret;

/**
 * The comments whose authors were asked by mail whether they are theirs. Whoever reads that mail has its secret, and nobody
 * else: not even who sent the comment.
 */
@ApplicationScoped
public class Confirmations {
    /** Whose address is misused for many comments is not to get a letter for each of them. */
    static final int MOST_WAITING = 3;

    private static final Duration WITHIN = Duration.ofDays(1);
    private static final String BY_SECRET = "select c from Comment c where c.confirmation.hash = :hash";
    private static final String WAITING = "select count(c) from Comment c where c.signature.emailKey = :key"
            + " and c.confirmation.hash is not null and c.postedAt >= :since";

    private EntityManager em;
    private Comments comments;
    private CommentScreening screening;
    private Clock clock;

    @SuppressWarnings("NullAway.Init") // for the client proxy
    Confirmations() {}

    @Inject
    Confirmations(EntityManager em, Comments comments, CommentScreening screening, Clock clock) {
        this.em = em;
        this.comments = comments;
        this.screening = screening;
        this.clock = clock;
    }

    /**
     * The secret for a letter to the comment's address; empty when it has none, is confirmed already or withdrawn, or when
     * {@value #MOST_WAITING} such letters to that address have gone unanswered within a day. The secret of an earlier letter
     * about the same comment is worth nothing then.
     */
    public Optional<String> ask(Comment comment) {
        boolean needless = comment.isWithdrawn() || comment.isEmailConfirmed();
        return comment.emailKey()
                .filter(key -> !needless && waiting(key) < MOST_WAITING)
                .map(key -> comment.changeConfirmation().ask());
    }

    private long waiting(String emailKey) {
        return em.createQuery(WAITING, Long.class)
                .setParameter("key", emailKey)
                .setParameter("since", clock.instant().minus(WITHIN))
                .getSingleResult();
    }

    /** The comment that a letter asks about. */
    public Optional<Comment> bySecret(String secret) {
        return em.createQuery(BY_SECRET, Comment.class)
                .setParameter("hash", Secret.hash(secret))
                .getResultStream()
                .findFirst();
    }

    /**
     * Takes note that the reader of the letter says that the comment is theirs, and has it screened in this light.
     *
     * @return the comment, unless the secret opens none
     */
    public Optional<Comment> confirm(String secret) {
        return bySecret(secret)
                .flatMap(found -> comments.lockedById(Objects.requireNonNull(found.id())))
                .filter(comment -> confirm(comment, secret));
    }

    /** Whether {@code secret} is that of the letter about {@code comment}, which nobody else can change now. */
    boolean confirm(Comment comment, String secret) {
        if (!comment.changeConfirmation().confirm(secret, clock.instant())) {
            return false;
        }
        comments.flush();
        if (comment.tray() == Tray.PENDING) {
            screening.examineAgain(comment);
        }
        return true;
    }
}
