package org.letterpress.comment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.letterpress.screening.AuthorHistory;

/** What became of the comments that the authors of some comments had posted before. */
@ApplicationScoped
class PastAuthors {
    /** Rows of four small values. Of authors who have written more, the oldest comments do not count. */
    private static final int MOST = 20_000;

    private static final String OF_AUTHORS =
            "select c.signature.emailKey, c.status, c.postedAt from Comment c where c.signature.emailKey in :keys"
                    + " order by c.postedAt desc";

    private EntityManager em;

    @SuppressWarnings("NullAway.Init") // for the client proxy
    PastAuthors() {}

    @Inject
    PastAuthors(EntityManager em) {
        this.em = em;
    }

    /** By the comment's id, with one query; a comment without an address is missing from the map. */
    Map<Long, AuthorHistory> histories(Collection<Comment> comments) {
        Set<String> keys = comments.stream()
                .flatMap(comment -> comment.emailKey().stream())
                .collect(Collectors.toSet());
        Map<String, List<Earlier>> earlier = keys.isEmpty() ? Map.of() : earlier(keys);
        Map<Long, AuthorHistory> histories = new HashMap<>();
        comments.forEach(comment -> comment.emailKey()
                .map(key -> history(comment, earlier.getOrDefault(key, List.of())))
                .ifPresent(history -> histories.put(Objects.requireNonNull(comment.id()), history)));
        return histories;
    }

    private Map<String, List<Earlier>> earlier(Set<String> keys) {
        return em.createQuery(OF_AUTHORS, Object[].class)
                .setParameter("keys", keys)
                .setMaxResults(MOST)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        row -> (String) row[0],
                        Collectors.mapping(
                                row -> new Earlier((CommentStatus) row[1], (Instant) row[2]), Collectors.toList())));
    }

    private static AuthorHistory history(Comment comment, List<Earlier> all) {
        List<Earlier> before = all.stream()
                .filter(earlier -> earlier.at.isBefore(comment.postedAt()))
                .toList();
        return new AuthorHistory(
                count(before, CommentStatus.APPROVED),
                count(before, CommentStatus.REJECTED),
                count(before, CommentStatus.SPAM),
                comment.confirmation().at().isPresent(),
                before.isEmpty() ? Optional.empty() : Optional.of(before.get(before.size() - 1).at),
                before.stream()
                        .filter(earlier -> earlier.status == CommentStatus.APPROVED)
                        .map(Earlier::at)
                        .findFirst());
    }

    private static int count(List<Earlier> comments, CommentStatus status) {
        return Math.toIntExact(
                comments.stream().filter(earlier -> earlier.status == status).count());
    }

    private record Earlier(CommentStatus status, Instant at) {}
}
