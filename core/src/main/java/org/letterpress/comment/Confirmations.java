package org.letterpress.comment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.letterpress.Secret;
import org.letterpress.audit.Act;
import org.letterpress.audit.Actor;
import org.letterpress.audit.Audit;
import org.letterpress.audit.Deed;
import org.letterpress.audit.Subject;

/**
 * The comments whose authors were asked by mail whether they are theirs. Whoever reads that mail has its secret, and nobody
 * else: not even who sent the comment.
 */
@ApplicationScoped
public class Confirmations {
    /** Whose address is misused for many comments is not to get a letter for each of them. */
    static final int MOST_WAITING = 3;

    /** Nor does it get one upon another because somebody asks for it again. */
    static final Duration PAUSE = Duration.ofMinutes(5);

    /** In a day, all letters about all comments together, that are asked for again. */
    static final int MOST_IN_A_DAY = 5;

    private static final Duration WITHIN = Confirmation.DAY;
    private static final String BY_SECRET = "select c from Comment c where c.confirmation.hash = :hash";
    private static final String WAITING = "select count(c) from Comment c where c.signature.emailKey = :key"
            + " and c.confirmation.hash is not null and c.postedAt >= :since";

    private static final String LATELY =
            "select count(c) from Comment c where c.signature.emailKey = :key" + " and c.confirmation.askedAt > :since";
    private static final String IN_A_DAY = "select sum(c.confirmation.asked) from Comment c"
            + " where c.signature.emailKey = :key and c.confirmation.askedAt > :since";

    private EntityManager em;
    private Comments comments;
    private CommentScreening screening;
    private Clock clock;
    private Audit audit;

    @SuppressWarnings("NullAway.Init") // for the client proxy
    Confirmations() {}

    @Inject
    Confirmations(EntityManager em, Comments comments, CommentScreening screening, Clock clock, Audit audit) {
        this.em = em;
        this.comments = comments;
        this.screening = screening;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * The secret for a letter to the comment's address; empty when it has none, is confirmed already or withdrawn, or when
     * {@value #MOST_WAITING} such letters to that address have gone unanswered within a day. The secret of an earlier letter
     * about the same comment is worth nothing then.
     */
    public Optional<String> ask(Comment comment) {
        return comment.emailKey()
                .filter(key -> mayAsk(comment) && waiting(key) < MOST_WAITING)
                .map(key -> comment.changeConfirmation().ask(clock.instant()));
    }

    /**
     * The secret for another letter to the comment's address, because who holds the receipt asks for it.
     *
     * @throws NotPossibleNow when there is nothing to ask: it has no address, is confirmed already or withdrawn
     * @throws TooManyLetters when that address was asked a moment ago, or too often within a day
     */
    public String askAgain(Comment comment) {
        if (!mayAsk(comment)) {
            throw new NotPossibleNow(comment.status());
        }
        String key = comment.emailKey().orElseThrow();
        if (count(LATELY, key, PAUSE) > 0) {
            throw new TooManyLetters(PAUSE);
        }
        if (count(IN_A_DAY, key, WITHIN) >= MOST_IN_A_DAY) {
            throw new TooManyLetters(WITHIN);
        }
        return comment.changeConfirmation().ask(clock.instant());
    }

    /** Whether there is an address that nobody has confirmed yet. */
    public boolean mayAsk(Comment comment) {
        return !comment.isWithdrawn()
                && !comment.isEmailConfirmed()
                && comment.emailKey().isPresent();
    }

    private long count(String query, String emailKey, Duration within) {
        return em.createQuery(query, Number.class)
                .setParameter("key", emailKey)
                .setParameter("since", clock.instant().minus(within))
                .getResultStream()
                .filter(Objects::nonNull) // the sum of nothing
                .mapToLong(Number::longValue)
                .sum();
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
        audit.record(Act.of(
                Deed.ADDRESS_CONFIRMED,
                Actor.READER,
                Subject.of(Subject.Kind.COMMENT, comment.publicId().value())));
        comments.flush();
        if (comment.tray() == Tray.PENDING) {
            screening.examineAgain(comment);
        }
        return true;
    }
}
