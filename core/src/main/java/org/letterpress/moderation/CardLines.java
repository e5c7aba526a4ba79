package org.letterpress.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.letterpress.comment.Tray;
import org.letterpress.comment.TraySums;

/** What a page of the desk says besides its comments. */
@ApplicationScoped
class CardLines {
    private static final String OF_COMMENTS = "select l from CardLine l where l.commentId in :comments";

    private EntityManager em;

    @SuppressWarnings("NullAway.Init") // for the client proxy
    CardLines() {}

    @Inject
    CardLines(EntityManager em) {
        this.em = em;
    }

    /** What it says of several comments, and how many lie in the trays, in one query. */
    Lines of(Collection<Long> commentIds) {
        List<Long> all =
                Stream.concat(commentIds.stream(), Stream.of(CardLine.TRAYS)).toList();
        return new Lines(em.createQuery(OF_COMMENTS, CardLine.class)
                .setParameter("comments", all)
                .getResultStream()
                .sorted(Comparator.comparing(CardLine::order))
                .collect(Collectors.groupingBy(CardLine::commentId)));
    }

    /** By the ids of the comments; one of which nothing is said is missing. */
    record Lines(Map<Long, List<CardLine>> byComment) {

        List<CardLine> of(long comment) {
            return byComment.getOrDefault(comment, List.of());
        }

        boolean has(CardLine.Kind kind) {
            return byComment.values().stream().flatMap(List::stream).anyMatch(line -> line.kind() == kind);
        }

        /** How many comments lie in each tray; none is missing from the map. */
        Map<Tray, Long> trays() {
            TraySums sums = new TraySums();
            of(CardLine.TRAYS).forEach(line -> line.countIn(sums));
            return sums.all();
        }
    }
}
