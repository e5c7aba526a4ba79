package org.letterpress.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.letterpress.comment.Comment;
import org.letterpress.comment.Tray;
import org.letterpress.staff.Role;
import org.letterpress.staff.Staff;

/**
 * Reads how moderators do, in four queries: two over what waits, from an index that holds no more than they ask for, the one
 * comment that has waited longest, and a row a day. They cost as much as waits, whatever was ever decided.
 */
@ApplicationScoped
public class QualityFigures {
    private static final List<Tray> WAITING = List.of(Tray.PENDING, Tray.REVIEW);
    private static final String COUNTS =
            "select c.tray, count(c.id) from Comment c where c.tray in :trays group by c.tray";
    private static final String OLDEST =
            "select c.id, c.waiting.since from Comment c where c.tray in :trays" + " order by c.waiting.since, c.id";
    private static final String SINCE = "select d from DecisionDay d where d.day >= :first";

    private EntityManager em;
    private Clock clock;

    @SuppressWarnings("NullAway.Init") // for the client proxy
    QualityFigures() {}

    @Inject
    public QualityFigures(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    /** @throws org.letterpress.staff.NotPermitted unless {@code moderator} is one */
    public Quality read(Staff moderator) {
        moderator.require(Role.MODERATOR);
        Map<Tray, Long> counts = em.createQuery(COUNTS, Object[].class)
                .setParameter("trays", WAITING)
                .getResultStream()
                .collect(Collectors.toMap(row -> (Tray) row[0], row -> (Long) row[1]));
        return new Quality(
                counts.getOrDefault(Tray.PENDING, 0L),
                counts.getOrDefault(Tray.REVIEW, 0L),
                oldest().orElse(null),
                days());
    }

    private Optional<Quality.Oldest> oldest() {
        return em.createQuery(OLDEST, Object[].class)
                .setParameter("trays", WAITING)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .flatMap(row -> Optional.ofNullable(em.find(Comment.class, row[0])))
                .map(QualityFigures::oldest);
    }

    private static Quality.Oldest oldest(Comment comment) {
        QueueCursor before = new QueueCursor(comment.postedAt(), Objects.requireNonNull(comment.id()) - 1);
        return new Quality.Oldest(
                comment.tray(),
                comment.publicId().value(),
                before,
                comment.waiting().since());
    }

    private List<Quality.Day> days() {
        LocalDate first = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(Quality.DAYS - 1);
        Map<LocalDate, Quality.Day> counted = em.createQuery(SINCE, DecisionDay.class)
                .setParameter("first", first)
                .setMaxResults(Quality.DAYS)
                .getResultStream()
                .map(DecisionDay::read)
                .collect(Collectors.toMap(Quality.Day::date, Function.identity()));
        return first.datesUntil(first.plusDays(Quality.DAYS))
                .map(date -> counted.getOrDefault(date, Quality.Day.empty(date)))
                .toList();
    }
}
