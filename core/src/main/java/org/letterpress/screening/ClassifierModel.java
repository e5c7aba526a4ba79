package org.letterpress.screening;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a {@link ClassifierTrainer} has learnt. Never changes; safe for use by several threads. */
public final class ClassifierModel {
    /** Knows nothing, says nothing. */
    public static final ClassifierModel EMPTY =
            new ClassifierModel(Lessons.NONE, Float.POSITIVE_INFINITY, new TreeMap<>(), List.of());

    private final Lessons lessons;
    private final float threshold;
    private final SortedMap<String, Short> weights;
    private final Map<String, Short> index;
    private final List<TellingWord> telling;

    ClassifierModel(Lessons lessons, float threshold, SortedMap<String, Short> weights, List<TellingWord> telling) {
        this.lessons = lessons;
        this.threshold = threshold;
        this.weights = Collections.unmodifiableSortedMap(new TreeMap<>(weights));
        this.index = Map.copyOf(weights);
        this.telling = List.copyOf(telling);
    }

    /**
     * The model that {@link #toBytes} wrote.
     *
     * @throws ModelUnreadable when it is of another version or damaged
     */
    public static ClassifierModel of(byte[] bytes) {
        return ModelBytes.read(bytes);
    }

    /** For storing: less than 1 MB. The same model always gives the same bytes. */
    public byte[] toBytes() {
        return ModelBytes.write(this);
    }

    public Lessons lessons() {
        return lessons;
    }

    /** The score from which a comment is found: infinite where too little is known to draw a line. */
    public float threshold() {
        return threshold;
    }

    /** The words that speak most against a comment, the weightiest first: no hosts, no names, no addresses. */
    public List<TellingWord> against() {
        return telling.stream().filter(word -> weight(word) > 0).toList();
    }

    /** The words that speak most for a comment, likewise. */
    public List<TellingWord> inFavour() {
        return telling.stream().filter(word -> weight(word) < 0).toList();
    }

    private int weight(TellingWord word) {
        return index.getOrDefault(word.word(), (short) 0);
    }

    List<TellingWord> telling() {
        return telling;
    }

    SortedMap<String, Short> weights() {
        return weights;
    }

    /** The score of a comment that is like those refused before. */
    Optional<Score> find(Set<String> tokens) {
        Score score = Score.of(tokens, token -> index.getOrDefault(token, (short) 0));
        return Optional.of(score)
                .filter(it -> it.value() >= threshold && !it.reasons().isEmpty());
    }
}
