package org.letterpress.web.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.letterpress.audit.Actor;
import org.letterpress.audit.Entry;
import org.letterpress.staff.StaffPage;
import org.letterpress.staff.Staffing;
import org.letterpress.web.page.CurrentStaff;
import org.letterpress.web.page.Words;

/** The names of those of the staff, which the audit itself does not hold. */
@RequestScoped
class People {
    private static final int MOST = 1_000;

    @Inject
    private Staffing staffing;

    @Inject
    private CurrentStaff staff;

    private @Nullable Map<String, String> names;

    /** Of somebody who acted, or on whom somebody did. */
    String name(Entry.Party party) {
        String kind = Words.find("actor." + party.kind()).orElse(party.kind());
        return party.kind().equals(Actor.Kind.STAFF.name())
                ? names().getOrDefault(party.id(), kind + " " + party.id())
                : kind;
    }

    List<AuditDesk.Choice> choices() {
        return names().entrySet().stream()
                .map(person -> new AuditDesk.Choice(person.getKey(), person.getValue()))
                .toList();
    }

    private Map<String, String> names() {
        Map<String, String> known = names;
        if (known == null) {
            known = read();
            names = known;
        }
        return known;
    }

    private Map<String, String> read() {
        Map<String, String> all = new LinkedHashMap<>();
        Optional<Long> after = Optional.of(0L);
        while (after.isPresent() && all.size() < MOST) {
            StaffPage page = staffing.people(after.get(), Staffing.MAX_LIMIT, staff.get());
            page.people().forEach(person -> all.put(Long.toString(person.id()), person.name()));
            after = page.next();
        }
        return all;
    }
}
