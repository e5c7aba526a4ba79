package org.letterpress.screening;

import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import org.letterpress.screening.Echo.Likeness;
import org.letterpress.screening.Echo.Standing;

/** A text that was posted before, word for word or nearly. What its author withdrew may be posted anew. */
final class Repeats implements Screen {

    /** What counts more comes last. */
    private static final Comparator<Echo> BY_WEIGHT = Comparator.<Echo, Boolean>comparing(
                    echo -> echo.standing() == Standing.SPAM)
            .thenComparing(echo -> echo.standing() == Standing.REJECTED)
            .thenComparing(echo -> echo.likeness() == Likeness.EXACT)
            .thenComparing(Echo::age, Comparator.reverseOrder());

    @Override
    public String name() {
        return "repeats";
    }

    @Override
    public Optional<Finding> examine(Suspect suspect) {
        boolean telling = letters(suspect) >= suspect.rule(Threshold.REPEAT_LETTERS);
        Duration memory = Duration.ofDays(suspect.rule(Threshold.REPEAT_DAYS));
        return suspect.echoes().stream()
                .filter(echo -> echo.standing() != Standing.WITHDRAWN)
                .filter(echo -> echo.age().compareTo(memory) <= 0)
                .filter(echo -> telling || echo.bySameAuthor())
                .max(BY_WEIGHT)
                .map(echo -> finding(echo, telling));
    }

    /** People say "Thank you!" in the same words and mean it. */
    private static long letters(Suspect suspect) {
        return suspect.prose()
                .plainText()
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .count();
    }

    /** Whoever posts again what is known as spam, at length and word for word, posts spam. */
    private static Finding finding(Echo echo, boolean telling) {
        boolean spam = telling && echo.standing() == Standing.SPAM && echo.likeness() == Likeness.EXACT;
        Advice advice = spam ? Advice.SPAM : Advice.HOLD;
        String key = "repeats." + (echo.likeness() == Likeness.EXACT ? "exact" : "near");
        String standing = Words.of("repeats.standing." + echo.standing());
        String by = Words.of("repeats.by." + (echo.bySameAuthor() ? "same" : "other"));
        return Words.finding(
                advice, key, echo.comment(), standing, by, echo.age().toDays());
    }
}
