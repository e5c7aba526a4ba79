package org.letterpress.comment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.letterpress.comment.CommentGroup.Extent;
import org.letterpress.comment.CommentGroup.Member;
import org.letterpress.screening.Fingerprint;
import org.letterpress.screening.Shape;
import org.letterpress.text.Policy;

/**
 * Finds what comments have in common. Candidates come from one index; what is known of them is then read by their ids, and
 * looked at here: so no database is led to read a whole tray for the sake of one author.
 */
@ApplicationScoped
public class CommentGroups {
    private static final int LOOKED_AT = 100_000;
    private static final int PORTION = 500;

    private static final String OF_EMAIL = "select c.id from Comment c where c.signature.emailKey = :what";
    private static final String OF_NETWORK = "select c.id from Comment c where c.provenance.sender = :what";
    private static final String OF_DIGEST = "select c.id from Comment c where c.provenance.textDigest = :what";
    private static final String OF_BANDS = "select t.commentId from CommentTrace t where t.band in :what";
    private static final String OF_HOST = "select h.commentId from CommentHost h, Comment c"
            + " where h.host = :what and c.id = h.commentId and c.tray = :tray";
    private static final String LOOK = "select c.id, c.version, c.postedAt, c.tray, c.signature.name,"
            + " c.signature.emailKey, c.provenance.shape, c.provenance.textDigest from Comment c where c.id in :ids";

    private EntityManager em;
    private int most = CommentGroup.MOST;
    private int lookedAt = LOOKED_AT;

    @SuppressWarnings("NullAway.Init") // for the client proxy
    CommentGroups() {}

    @Inject
    public CommentGroups(EntityManager em) {
        this.em = em;
    }

    /** With other bounds than those that it has in production. */
    CommentGroups(EntityManager em, int most, int lookedAt) {
        this.em = em;
        this.most = most;
        this.lookedAt = lookedAt;
    }

    /**
     * Those signed with the same e-mail address, however it is spelt; of one without an address, those without one that have
     * the same name and come from the same network. Empty when neither address nor network is known.
     */
    public Optional<CommentGroup> byAuthorOf(Comment comment, Tray tray) {
        Optional<CommentGroup> byEmail =
                comment.emailKey().map(key -> group(candidates(OF_EMAIL, key), other -> other.tray == tray));
        return byEmail.or(() -> comment.network().map(network -> {
            String name = comment.byline().name();
            return group(
                    candidates(OF_NETWORK, network),
                    other -> other.tray == tray && other.emailKey == null && name.equals(other.name));
        }));
    }

    /** @param host as {@link org.letterpress.screening.HostNames} has it */
    public CommentGroup leadingTo(String host, Tray tray) {
        List<Long> candidates = em.createQuery(OF_HOST, Long.class)
                .setParameter("what", host)
                .setParameter("tray", tray)
                .setMaxResults(most + 1)
                .getResultList();
        return group(candidates, other -> other.tray == tray);
    }

    /** Those that say the same or nearly, as the screens compare them; the comment itself among them if it lies there. */
    public CommentGroup like(Comment comment, Tray tray) {
        Fingerprint print = Fingerprint.of(comment.latestText().rendered(Policy.COMMENT));
        long self = Objects.requireNonNull(comment.id());
        Collection<Long> candidates = new TreeSet<>(candidates(OF_DIGEST, print.digest()));
        print.shape().ifPresent(shape -> candidates.addAll(candidates(OF_BANDS, shape.bands())));
        candidates.add(self);
        return group(candidates, other -> other.tray == tray && (other.id == self || other.isLike(print)));
    }

    private List<Long> candidates(String query, Object what) {
        return em.createQuery(query, Long.class)
                .setParameter("what", what)
                .setMaxResults(lookedAt + 1)
                .getResultList();
    }

    private CommentGroup group(Collection<Long> candidates, Predicate<Candidate> belongs) {
        List<Long> ids = candidates.stream().sorted().toList();
        List<Member> members = new ArrayList<>();
        for (int from = 0; from < ids.size() && members.size() <= most; from += PORTION) {
            look(ids.subList(from, Math.min(from + PORTION, ids.size()))).stream()
                    .filter(belongs)
                    .map(candidate -> new Member(candidate.id, candidate.version, candidate.postedAt))
                    .forEach(members::add);
        }
        Extent extent = members.size() > most ? Extent.MORE : ids.size() > lookedAt ? Extent.UNKNOWN : Extent.ALL;
        return new CommentGroup(members.stream().limit(most).toList(), extent);
    }

    private List<Candidate> look(List<Long> ids) {
        return em.createQuery(LOOK, Object[].class)
                .setParameter("ids", ids)
                .getResultStream()
                .map(Candidate::of)
                .toList();
    }

    /** What there is to know of a comment that may belong. */
    private record Candidate(
            long id,
            int version,
            Instant postedAt,
            Tray tray,
            String name,
            @Nullable String emailKey,
            @Nullable Long shape,
            @Nullable String digest) {

        static Candidate of(@Nullable Object[] row) {
            return new Candidate(
                    (Long) Objects.requireNonNull(row[0]),
                    (Integer) Objects.requireNonNull(row[1]),
                    (Instant) Objects.requireNonNull(row[2]),
                    (Tray) Objects.requireNonNull(row[3]),
                    (String) Objects.requireNonNull(row[4]),
                    (String) row[5],
                    (Long) row[6],
                    (String) row[7]);
        }

        boolean isLike(Fingerprint print) {
            Optional<Shape> own = print.shape();
            return print.digest().equals(digest)
                    || (shape != null && own.isPresent() && own.get().isNear(shape));
        }

        /** Keeps who wrote it out of logs. */
        @Override
        public String toString() {
            return "Candidate[" + id + "]";
        }
    }
}
