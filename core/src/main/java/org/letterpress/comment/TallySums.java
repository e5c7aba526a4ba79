package org.letterpress.comment;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** How many comments there are of each of the topics that were asked for. */
public final class TallySums {
    static final TallySums NONE = new TallySums(Map.of());

    private final Map<TallyTopic, Sum> sums;

    TallySums(Map<TallyTopic, Sum> sums) {
        this.sums = Map.copyOf(sums);
    }

    /** 0 also for a topic that nobody asked for. */
    public long count(TallyTopic topic) {
        return sums.getOrDefault(topic, Sum.NOTHING).count;
    }

    /** How many lie in each tray, if that was asked for; none is missing from the map. */
    public Map<Tray, Long> trays() {
        Map<Tray, Long> counts = new EnumMap<>(Tray.class);
        Arrays.stream(Tray.values()).forEach(tray -> counts.put(tray, count(TallyTopic.of(tray))));
        return counts;
    }

    /** What became of the comments under that address, if {@link TallyTopic#ofAuthor} was asked for. */
    public AuthorRecord author(String emailKey) {
        Map<CommentStatus, Long> counts = new EnumMap<>(CommentStatus.class);
        Arrays.stream(CommentStatus.values())
                .forEach(status -> counts.put(status, count(TallyTopic.of(status, emailKey))));
        return new AuthorRecord(counts, firstSeen(emailKey));
    }

    /** As {@link #author(String)}, of who wrote {@code comment}; empty when it has no address. */
    public Optional<AuthorRecord> author(Comment comment) {
        return comment.emailKey().map(this::author);
    }

    private Optional<LocalDate> firstSeen(String emailKey) {
        return TallyTopic.ofAuthor(emailKey).stream()
                .flatMap(topic -> Stream.ofNullable(sums.get(topic)))
                .filter(sum -> sum.count > 0)
                .map(sum -> LocalDate.ofEpochDay(sum.sinceDay))
                .min(LocalDate::compareTo);
    }

    /** How many were sent from there, if that was asked for. */
    public long network(String sender) {
        return count(TallyTopic.ofNetwork(sender));
    }

    /** Of one topic. */
    record Sum(long count, long sinceDay) {
        private static final Sum NOTHING = new Sum(0, 0);
    }
}
