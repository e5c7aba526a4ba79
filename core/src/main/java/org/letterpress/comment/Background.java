package org.letterpress.comment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.letterpress.screening.AuthorHistory;
import org.letterpress.screening.Echo;
import org.letterpress.screening.Fingerprint;
import org.letterpress.screening.ScreeningRules;
import org.letterpress.screening.Shape;
import org.letterpress.screening.Threshold;
import org.letterpress.screening.Traffic;
import org.letterpress.text.Policy;

/** What is known about a comment besides itself: its author's earlier ones, others like it, and how many come in. */
@ApplicationScoped
class Background {
    private static final int ECHOES = 20;
    /** So many within {@link Threshold#FLOOD_MINUTES} are no conversation any more; a network may be a whole school. */
    private static final int MOST_BY_NETWORK = 100;

    private static final int MOST_BY_EMAIL = 30;

    private static final String COUNTS =
            "select c.status, count(c) from Comment c where c.signature.emailKey = :key and c.id <> :self group by c.status";
    private static final String FIRST_SEEN =
            "select c.postedAt from Comment c where c.signature.emailKey = :key and c.id <> :self order by c.postedAt";
    private static final String LAST_APPROVED =
            "select c.postedAt from Comment c where c.signature.emailKey = :key and c.id <> :self"
                    + " and c.status = org.letterpress.comment.CommentStatus.APPROVED order by c.postedAt desc";
    private static final String TIMES_BY_NETWORK =
            "select c.postedAt from Comment c where c.provenance.sender = :who and c.postedAt >= :since and c.id <> :self"
                    + " order by c.postedAt desc";
    private static final String TIMES_BY_EMAIL =
            "select c.postedAt from Comment c where c.signature.emailKey = :who and c.postedAt >= :since and c.id <> :self"
                    + " order by c.postedAt desc";
    private static final String SAME =
            "select c from Comment c where c.provenance.textDigest = :digest and c.postedAt >= :since and c.id <> :self";
    private static final String ALIKE = "select distinct t.commentId from CommentTrace t where t.band in :bands";
    private static final String ALIKE_ONES =
            "select c from Comment c where c.id in :ids and c.postedAt >= :since and c.id <> :self";

    private static final String FORGET = "delete from CommentTrace t where t.commentId = :comment";

    private EntityManager em;
    private CommentHosts hosts;
    private Clock clock;

    @SuppressWarnings("NullAway.Init") // for the client proxy
    Background() {}

    @Inject
    Background(EntityManager em, CommentHosts hosts, Clock clock) {
        this.em = em;
        this.hosts = hosts;
        this.clock = clock;
    }

    /** What became of earlier comments under its e-mail address. */
    AuthorHistory history(Comment comment) {
        return comment.emailKey().map(key -> history(key, comment)).orElse(AuthorHistory.NONE);
    }

    private AuthorHistory history(String key, Comment comment) {
        Map<CommentStatus, Integer> counts = new EnumMap<>(CommentStatus.class);
        read(COUNTS, Object[].class)
                .setParameter("key", key)
                .setParameter("self", self(comment))
                .getResultStream()
                .forEach(row -> counts.put((CommentStatus) row[0], Math.toIntExact((Long) row[1])));
        return new AuthorHistory(
                counts.getOrDefault(CommentStatus.APPROVED, 0),
                counts.getOrDefault(CommentStatus.REJECTED, 0),
                counts.getOrDefault(CommentStatus.SPAM, 0),
                comment.confirmation().at().isPresent(),
                first(FIRST_SEEN, key, comment),
                first(LAST_APPROVED, key, comment));
    }

    // Not by min and max: what these give has not the type of the attribute on every server.
    private Optional<Instant> first(String query, String key, Comment comment) {
        return read(query, Instant.class)
                .setParameter("key", key)
                .setParameter("self", self(comment))
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    Traffic traffic(Comment comment, ScreeningRules rules) {
        return new Traffic(
                timesByNetwork(comment, rules).size(),
                timesByEmail(comment, rules).size());
    }

    /** @throws TooManyComments when too many came in lately from the same network or under the same address */
    void refuseFlood(Comment comment, ScreeningRules rules) {
        refuseBeyond(MOST_BY_EMAIL, timesByEmail(comment, rules), rules);
        refuseBeyond(MOST_BY_NETWORK, timesByNetwork(comment, rules), rules);
    }

    private void refuseBeyond(int most, List<Instant> times, ScreeningRules rules) {
        if (times.size() >= most) {
            Instant again = times.get(most - 1).plus(Duration.ofMinutes(rules.get(Threshold.FLOOD_MINUTES)));
            throw new TooManyComments(Duration.between(clock.instant(), again));
        }
    }

    private List<Instant> timesByNetwork(Comment comment, ScreeningRules rules) {
        return times(TIMES_BY_NETWORK, comment.provenance().sender(), comment, rules);
    }

    private List<Instant> timesByEmail(Comment comment, ScreeningRules rules) {
        return times(TIMES_BY_EMAIL, comment.emailKey(), comment, rules);
    }

    /** Newest first. */
    private List<Instant> times(String query, Optional<String> who, Comment comment, ScreeningRules rules) {
        Instant since = clock.instant().minus(Duration.ofMinutes(rules.get(Threshold.FLOOD_MINUTES)));
        return who.map(value -> read(query, Instant.class)
                        .setParameter("who", value)
                        .setParameter("since", since)
                        .setParameter("self", self(comment))
                        .setMaxResults(MOST_BY_NETWORK)
                        .getResultList())
                .orElse(List.of());
    }

    /** Earlier comments that say the same or nearly. */
    List<Echo> echoes(Comment comment, ScreeningRules rules) {
        Fingerprint print = print(comment);
        Instant since = clock.instant().minus(Duration.ofDays(rules.get(Threshold.REPEAT_DAYS)));
        Stream<Comment> same = read(SAME, Comment.class)
                .setParameter("digest", print.digest())
                .setParameter("since", since)
                .setParameter("self", self(comment))
                .setMaxResults(ECHOES)
                .getResultStream();
        Stream<Comment> near = print.shape().stream().flatMap(shape -> near(shape, since, self(comment)));
        return Stream.concat(same, near)
                .distinct()
                .limit(ECHOES)
                .map(other -> echo(comment, print, other))
                .toList();
    }

    private Stream<Comment> near(Shape shape, Instant since, long self) {
        List<Long> candidates = read(ALIKE, Long.class)
                .setParameter("bands", shape.bands())
                .setMaxResults(10 * ECHOES)
                .getResultList();
        if (candidates.isEmpty()) {
            return Stream.empty();
        }
        return read(ALIKE_ONES, Comment.class)
                .setParameter("ids", candidates)
                .setParameter("since", since)
                .setParameter("self", self)
                .getResultStream()
                .filter(other ->
                        other.provenance().shape().filter(shape::isNear).isPresent());
    }

    private static Fingerprint print(Comment comment) {
        return Fingerprint.of(comment.latestText().rendered(Policy.COMMENT));
    }

    private Echo echo(Comment comment, Fingerprint print, Comment other) {
        boolean exact =
                other.provenance().textDigest().filter(print.digest()::equals).isPresent();
        Duration age = Duration.between(other.postedAt(), clock.instant());
        boolean sameAuthor =
                comment.emailKey().isPresent() && comment.emailKey().equals(other.emailKey());
        return new Echo(
                other.publicId().value(),
                exact ? Echo.Likeness.EXACT : Echo.Likeness.NEAR,
                Echo.Standing.valueOf(other.status().name()),
                age.isNegative() ? Duration.ZERO : age,
                sameAuthor);
    }

    /** So that later ones are compared with it, and it is found by where it leads. */
    void remember(Comment comment) {
        long id = Objects.requireNonNull(comment.id());
        Fingerprint print = print(comment);
        comment.changeProvenance().resemble(print);
        print.shape().stream()
                .flatMap(shape -> shape.bands().stream())
                .distinct()
                .forEach(band -> em.persist(new CommentTrace(band, id)));
        hosts.add(comment);
    }

    /** So that they are compared with what it says now. */
    void forget(Comment comment) {
        em.createQuery(FORGET).setParameter("comment", self(comment)).executeUpdate();
        hosts.forget(comment);
    }

    /** What is read here does not depend on what this transaction writes: nothing is locked before all is read. */
    private <T> TypedQuery<T> read(String query, Class<T> type) {
        return em.createQuery(query, type).setFlushMode(FlushModeType.COMMIT);
    }

    private static long self(Comment comment) {
        return comment.id() == null ? 0 : comment.id();
    }
}
