package org.letterpress.web.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.letterpress.audit.Actor;
import org.letterpress.audit.AuditFilter;
import org.letterpress.audit.Deed;
import org.letterpress.audit.Subject;
import org.letterpress.web.page.Parameters;
import org.letterpress.web.page.SearchFields;

/** What is looked for, as it was typed. */
@Named
@RequestScoped
public class AuditForm {
    private static final List<String> FIELDS = List.of("who", "deed", "kind", "id", "from", "to", "q");

    @Inject
    private Parameters parameters;

    @Inject
    private SearchFields fields;

    AuditFilter filter() {
        return new AuditFilter(
                who(),
                parameters.named("deed", Deed.values()),
                parameters.named("kind", Subject.Kind.values()),
                text("id"),
                fields.from("from"),
                fields.until("to"),
                text("q"));
    }

    private Optional<Actor> who() {
        String who = text("who");
        Optional<Actor> staff =
                parameters.number("who").filter(id -> who.length() < 19).map(Actor::staff);
        return staff.or(() -> parameters
                .named("who", Actor.Kind.values())
                .filter(kind -> kind != Actor.Kind.STAFF)
                .map(kind -> new Actor(kind, "")));
    }

    /** What was typed into a field, for the form. */
    public String text(String field) {
        return fields.text(field);
    }

    public List<String> getFields() {
        return FIELDS;
    }

    /** As a part of an address, an ampersand before each field; empty when nothing is looked for. */
    String query() {
        return fields.query(FIELDS);
    }
}
