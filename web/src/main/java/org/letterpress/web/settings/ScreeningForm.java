package org.letterpress.web.settings;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.letterpress.comment.Amendment;
import org.letterpress.comment.CommentPolicies;
import org.letterpress.screening.ScreeningRules;
import org.letterpress.screening.Threshold;
import org.letterpress.web.page.Problems;
import org.letterpress.web.page.Typed;

/** The thresholds of the screens. */
@Named
@RequestScoped
public class ScreeningForm implements RulesForm {
    @Inject
    private CommentPolicies policies;

    @Inject
    private Problems problems;

    @Inject
    private Typed typed;

    @Override
    public String act() {
        return "screening";
    }

    @Override
    public List<String> fields() {
        return Arrays.stream(Threshold.values()).map(Threshold::key).toList();
    }

    @Override
    public Optional<Amendment> amendment() {
        Map<Threshold, Integer> values = new EnumMap<>(Threshold.class);
        for (Threshold threshold : Threshold.values()) {
            typed.number(threshold.key(), threshold.min(), threshold.max())
                    .ifPresent(value -> values.put(threshold, value));
        }
        return problems.isAny() ? Optional.empty() : Optional.of(Amendment.to(new ScreeningRules(values)));
    }

    public List<Line> getLines() {
        return Arrays.stream(Threshold.values()).map(this::line).toList();
    }

    private Line line(Threshold threshold) {
        String value = typed.isFor(act())
                ? typed.line(threshold.key())
                : String.valueOf(policies.screening().get(threshold));
        return new Line(threshold, value);
    }

    /** A threshold with what it is set to, or what was typed. */
    public record Line(Threshold threshold, String value) {}
}
