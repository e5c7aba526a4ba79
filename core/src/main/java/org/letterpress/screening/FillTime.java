package org.letterpress.screening;

import java.time.Duration;
import java.util.Optional;
import org.letterpress.screening.Posting.Circumstance;

/** A form that came back sooner than anybody can type, much later, or without proof of when it was made. */
final class FillTime implements Screen {

    @Override
    public String name() {
        return "fill-time";
    }

    @Override
    public Optional<Finding> examine(Suspect suspect) {
        if (suspect.posting().is(Circumstance.BY_API)) {
            return Optional.empty();
        }
        return suspect.posting()
                .fillTime()
                .map(fillTime -> judge(fillTime, suspect))
                .orElseGet(() -> Optional.of(Words.finding(Advice.HOLD, "fill-time.missing")));
    }

    /** Pages stay open for days where people read, so a stale form is no reason to hold anything. */
    private static Optional<Finding> judge(Duration fillTime, Suspect suspect) {
        int seconds = suspect.rule(Threshold.FILL_SECONDS);
        int hours = suspect.rule(Threshold.FILL_HOURS);
        if (fillTime.compareTo(Duration.ofSeconds(seconds)) < 0) {
            return Optional.of(Words.finding(Advice.HOLD, "fill-time.quick", fillTime.toMillis() / 1000.0, seconds));
        }
        if (fillTime.compareTo(Duration.ofHours(hours)) > 0) {
            return Optional.of(Words.finding(Advice.NOTE, "fill-time.stale", fillTime.toHours(), hours));
        }
        return Optional.empty();
    }
}
