package org.letterpress.web.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.letterpress.audit.Actor;
import org.letterpress.audit.AuditFilter;
import org.letterpress.audit.Deed;
import org.letterpress.audit.Subject;
import org.letterpress.web.page.Parameters;
import org.letterpress.web.page.Problems;
import org.letterpress.web.page.Typed;

/** What is looked for, as it was typed. */
@Named
@RequestScoped
public class AuditForm {
    private static final List<String> FIELDS = List.of("who", "deed", "kind", "id", "from", "to", "q");
    private static final int LONGEST = 200;

    @Inject
    private Parameters parameters;

    @Inject
    private Typed typed;

    @Inject
    private Problems problems;

    AuditFilter filter() {
        return new AuditFilter(
                who(),
                named(Deed.values(), text("deed")),
                named(Subject.Kind.values(), text("kind")),
                text("id"),
                day("from").map(AuditForm::midnight),
                day("to").map(day -> midnight(day.plusDays(1))),
                text("q"));
    }

    private Optional<Actor> who() {
        String who = text("who");
        Optional<Actor> staff =
                parameters.number("who").filter(id -> who.length() < 19).map(Actor::staff);
        return staff.or(() -> named(Actor.Kind.values(), who)
                .filter(kind -> kind != Actor.Kind.STAFF)
                .map(kind -> new Actor(kind, "")));
    }

    private static <E extends Enum<E>> Optional<E> named(E[] values, String name) {
        return Arrays.stream(values).filter(value -> value.name().equals(name)).findFirst();
    }

    private static Instant midnight(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private Optional<LocalDate> day(String name) {
        String text = text(name);
        try {
            return text.isEmpty()
                    ? Optional.empty()
                    : Optional.of(LocalDate.parse(text)).filter(day -> day.getYear() > 0 && day.getYear() < 9_999);
        } catch (DateTimeException e) {
            problems.addWord(name, "audit.date.wrong");
            return Optional.empty();
        }
    }

    /** What was typed into a field, for the form; cut where nothing is that long. */
    public String text(String field) {
        String text = typed.line(field);
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }

    public List<String> getFields() {
        return FIELDS;
    }

    /** As the query of an address, to be followed by others. */
    String query() {
        return FIELDS.stream()
                .filter(field -> !text(field).isEmpty())
                .map(field -> field + "=" + URLEncoder.encode(text(field), StandardCharsets.UTF_8) + "&")
                .collect(Collectors.joining());
    }
}
