package org.letterpress.comment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * How many comments there are of something, at the same cost however many these are: for the desk, not for a transaction
 * that changes comments, because on Derby it waits for all others that do.
 */
@ApplicationScoped
public class Tallies {
    private static final String SUMS =
            "select t.topic, sum(t.change), min(t.sinceDay) from Tally t where t.topic in :topics group by t.topic";

    private EntityManager em;

    @SuppressWarnings("NullAway.Init") // for the client proxy
    Tallies() {}

    @Inject
    public Tallies(EntityManager em) {
        this.em = em;
    }

    /** All of them with one query: so ask at once for what a page shows. */
    public TallySums of(Collection<TallyTopic> topics) {
        Set<String> names = topics.stream().map(TallyTopic::name).collect(Collectors.toCollection(TreeSet::new));
        if (names.isEmpty()) {
            return TallySums.NONE;
        }
        Map<TallyTopic, TallySums.Sum> sums = new HashMap<>();
        em.createQuery(SUMS, Object[].class)
                .setParameter("topics", padded(names))
                .getResultStream()
                .forEach(row -> sums.put(new TallyTopic((String) row[0]), sum(row)));
        return new TallySums(sums);
    }

    // What min gives has not the type of the attribute on every server.
    private static TallySums.Sum sum(Object[] row) {
        return new TallySums.Sum(((Number) row[1]).longValue(), ((Number) row[2]).longValue());
    }

    /** How many comments lie in each tray; none is missing from the map. */
    public Map<Tray, Long> trays() {
        return of(Arrays.stream(Tray.values()).map(TallyTopic::of).toList()).trays();
    }

    /** What became of the comments under each of these addresses; none is missing from the map. */
    public Map<String, AuthorRecord> records(Collection<String> emailKeys) {
        TallySums sums = of(emailKeys.stream()
                .flatMap(key -> TallyTopic.ofAuthor(key).stream())
                .toList());
        return emailKeys.stream().distinct().collect(Collectors.toMap(key -> key, sums::author));
    }

    /** How many were sent from each of these networks; none is missing from the map. */
    public Map<String, Long> networks(Collection<String> senders) {
        TallySums sums = of(senders.stream().map(TallyTopic::ofNetwork).toList());
        return senders.stream().distinct().collect(Collectors.toMap(sender -> sender, sums::network));
    }

    /** With the last one again until there is a power of two: a database compiles each length of a list anew. */
    static <T> List<T> padded(Collection<T> values) {
        List<T> padded = new ArrayList<>(values);
        T last = padded.get(padded.size() - 1);
        int length = Integer.highestOneBit(2 * padded.size() - 1);
        padded.addAll(Collections.nCopies(length - padded.size(), last));
        return padded;
    }
}
