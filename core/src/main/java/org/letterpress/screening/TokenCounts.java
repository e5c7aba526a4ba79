package org.letterpress.screening;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** In how many approved and in how many refused comments each token was seen; the rarest are forgotten when room is short. */
final class TokenCounts {

    /** Seen less often, a token says nothing yet, and might point to a single person. */
    private static final int FEWEST = 3;

    /** Added to every count, so that a token is never proof; measured best of 0.1, 0.5 and 1. */
    private static final double SMOOTHING = 0.5;

    private final int room;
    private final Map<String, Count> counts = new HashMap<>();
    private int approved;
    private int refused;

    /** @param room how many tokens are kept at most */
    TokenCounts(int room) {
        this.room = room;
    }

    int approved() {
        return approved;
    }

    int refused() {
        return refused;
    }

    void add(Set<String> tokens, boolean isRefused) {
        tokens.forEach(
                token -> counts.computeIfAbsent(token, key -> new Count()).add(isRefused));
        if (isRefused) {
            refused++;
        } else {
            approved++;
        }
        for (int rare = 1; counts.size() > room; rare++) {
            forget(rare);
        }
    }

    private void forget(int rare) {
        counts.values().removeIf(count -> count.total() <= rare);
    }

    /**
     * How much more often a token stands in refused comments, as the logarithm of the ratio in thousandths: negative when
     * in approved ones, 0 when unknown. That of a comment is the same however often it repeats the token.
     */
    short weight(String token) {
        Count count = counts.get(token);
        return count == null ? 0 : weight(count);
    }

    private short weight(Count count) {
        if (count.total() < FEWEST) {
            return 0;
        }
        double inRefused = (count.refused + SMOOTHING) / (refused + 2 * SMOOTHING);
        double inApproved = (count.approved + SMOOTHING) / (approved + 2 * SMOOTHING);
        return (short) Math.round(1000 * Math.log(inRefused / inApproved));
    }

    /** The weights of the tokens that decide most, by their order. */
    SortedMap<String, Short> weights(int most) {
        SortedMap<String, Short> weights = new TreeMap<>();
        mostTelling(most).forEach(token -> weights.put(token, weight(token)));
        return weights;
    }

    private List<String> mostTelling(int most) {
        return byWeight().map(Map.Entry::getKey).limit(most).toList();
    }

    /** What decides most comes first. */
    private Stream<Map.Entry<String, Count>> byWeight() {
        return counts.entrySet().stream()
                .filter(entry -> weight(entry.getValue()) != 0)
                .sorted(Comparator.<Map.Entry<String, Count>>comparingLong(
                                entry -> -(long) entry.getValue().total() * Math.abs(weight(entry.getValue())))
                        .thenComparing(Map.Entry::getKey));
    }

    /** The words that speak most against a comment, so many of them, then those that speak most for one. */
    List<TellingWord> telling(int most) {
        return Stream.of(true, false)
                .flatMap(against -> byWeight()
                        .filter(entry -> Tokens.isWord(entry.getKey()))
                        .filter(entry -> weight(entry.getValue()) > 0 == against)
                        .limit(most))
                .map(entry -> new TellingWord(entry.getKey(), entry.getValue().approved, entry.getValue().refused))
                .toList();
    }

    private static final class Count {
        private int approved;
        private int refused;

        void add(boolean isRefused) {
            if (isRefused) {
                refused++;
            } else {
                approved++;
            }
        }

        int total() {
            return approved + refused;
        }
    }
}
