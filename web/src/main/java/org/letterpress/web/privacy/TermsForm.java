package org.letterpress.web.privacy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.letterpress.person.Fading;
import org.letterpress.privacy.Retaining;
import org.letterpress.privacy.Terms;
import org.letterpress.web.page.CurrentStaff;
import org.letterpress.web.page.Outcome;
import org.letterpress.web.page.Parameters;
import org.letterpress.web.page.Problems;
import org.letterpress.web.page.Route;
import org.letterpress.web.page.Typed;
import org.letterpress.web.page.Words;

/** How long each field is kept, with what would be forgotten if that were so. */
@Named
@RequestScoped
public class TermsForm {
    @Inject
    private Retaining retaining;

    @Inject
    private CurrentStaff staff;

    @Inject
    private Parameters parameters;

    @Inject
    private Problems problems;

    @Inject
    private Typed typed;

    private Map<String, Long> overdue = Map.of();

    /** Counts what would be forgotten under the terms that were typed, and sets nothing. */
    Outcome rehearse() {
        Terms terms = typedTerms();
        if (problems.isAny()) {
            return Outcome.UNPROCESSABLE;
        }
        overdue = retaining.rehearse(terms, staff.get()).stream()
                .collect(Collectors.toMap(Retaining.Overdue::field, Retaining.Overdue::count));
        return Outcome.SHOWN;
    }

    Outcome save() {
        Terms terms = typedTerms();
        if (problems.isAny()) {
            return Outcome.UNPROCESSABLE;
        }
        retaining.change(terms, staff.get());
        return Outcome.seeOther(Route.DESK_PRIVACY.template() + "?saved=yes");
    }

    private Terms typedTerms() {
        Map<String, Integer> days = new TreeMap<>();
        for (Fading field : retaining.fields()) {
            typed.number(field.field(), 0, Terms.MAX_DAYS).ifPresent(value -> days.put(field.field(), value));
        }
        return new Terms(days);
    }

    public List<Line> getLines() {
        Terms terms = retaining.terms();
        return retaining.fields().stream().map(field -> line(field, terms)).toList();
    }

    private Line line(Fading field, Terms terms) {
        String name = field.field();
        boolean sent = parameters.posted(name).isPresent();
        String days = sent ? typed.line(name) : String.valueOf(terms.of(field));
        Long count = overdue.get(name);
        String rehearsed = count == null ? null : Words.of("privacy.terms.overdue", count);
        return new Line(name, label(name), days, rehearsed);
    }

    static String label(String field) {
        return Words.find("privacy.field." + field).orElse(field);
    }

    /**
     * A field with its term.
     *
     * @param days as they are set, or were typed
     * @param overdue how many would be forgotten, in words; null when that was not asked for
     */
    public record Line(
            String field,
            String label,
            String days,
            @Nullable String overdue) {}
}
