package org.letterpress.screening;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * How like the refused comments one is: naive Bayes over the tokens that say most, damped, as words of one text are not
 * independent. Only so many tokens count, so that nobody drowns what matters in a flood of harmless words.
 *
 * @param value in thousandths; positive when more like the refused ones
 * @param reasons the tokens that speak most against it, the weightiest first
 */
record Score(float value, List<String> reasons) {
    private static final int TOKENS = 30;
    private static final int REASONS = 5;

    static Score of(Collection<String> tokens, ToIntFunction<String> weights) {
        List<Weighed> weighed = new ArrayList<>();
        for (String token : tokens) {
            int weight = weights.applyAsInt(token);
            if (weight != 0) {
                weighed.add(new Weighed(token, weight));
            }
        }
        weighed.sort(Weighed.MOST_TELLING);
        List<Weighed> telling = weighed.subList(0, Math.min(weighed.size(), TOKENS));
        double sum = telling.stream().mapToInt(Weighed::weight).sum();
        return new Score((float) (sum / Math.sqrt(Math.max(1, telling.size()))), reasons(telling));
    }

    private static List<String> reasons(List<Weighed> telling) {
        return telling.stream()
                .filter(token -> token.weight > 0)
                .limit(REASONS)
                .map(Weighed::token)
                .toList();
    }

    private record Weighed(String token, int weight) {
        static final Comparator<Weighed> MOST_TELLING =
                Comparator.<Weighed>comparingInt(it -> -Math.abs(it.weight)).thenComparing(Weighed::token);
    }
}
