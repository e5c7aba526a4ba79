package org.letterpress.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.letterpress.audit.Act;
import org.letterpress.audit.Audit;
import org.letterpress.audit.Deed;
import org.letterpress.audit.Subject;
import org.letterpress.person.Fading;
import org.letterpress.site.SiteSettings;
import org.letterpress.site.Transactions;
import org.letterpress.staff.Role;
import org.letterpress.staff.Staff;

/** Keeps what says something about people for its term and no longer. */
@ApplicationScoped
public class Retaining {
    private static final String TERMS = "privacy.terms";
    private static final int CHUNK = 500;

    private Iterable<Fading> fields;
    private SiteSettings settings;
    private Transactions transactions;
    private Clock clock;
    private Audit audit;

    @SuppressWarnings("NullAway.Init") // for the client proxy
    Retaining() {}

    @Inject
    public Retaining(
            @Any Instance<Fading> fields, SiteSettings settings, Transactions transactions, Clock clock, Audit audit) {
        this((Iterable<Fading>) fields, settings, transactions, clock, audit);
    }

    Retaining(Iterable<Fading> fields, SiteSettings settings, Transactions transactions, Clock clock, Audit audit) {
        this.fields = fields;
        this.settings = settings;
        this.transactions = transactions;
        this.clock = clock;
        this.audit = audit;
    }

    /** In the order of their names. */
    public List<Fading> fields() {
        return StreamSupport.stream(fields.spliterator(), false)
                .sorted(Comparator.comparing(Fading::field))
                .toList();
    }

    public Terms terms() {
        return settings.find(TERMS).map(Terms::parse).orElse(Terms.DEFAULT);
    }

    /** @throws org.letterpress.staff.NotPermitted unless {@code staff} is an administrator */
    @Transactional
    public void change(Terms terms, Staff staff) {
        staff.require(Role.ADMIN);
        Terms before = terms();
        settings.keep(TERMS, terms.toText());
        Act act = Act.of(Deed.SETTING_CHANGED, staff.actor(), Subject.of(Subject.Kind.SETTING, "privacy"));
        for (Fading field : fields()) {
            act = act.changed(field.field(), before.of(field), terms.of(field));
        }
        audit.recordChange(act);
    }

    /**
     * What would be forgotten under these terms now, and is not.
     *
     * @throws org.letterpress.staff.NotPermitted unless {@code staff} is an administrator
     */
    public List<Overdue> rehearse(Terms terms, Staff staff) {
        staff.require(Role.ADMIN);
        return fields().stream()
                .map(field -> new Overdue(
                        field.field(),
                        terms.of(field),
                        end(field, terms)
                                .map(before -> transactions.alone(() -> field.count(before)))
                                .orElse(0L)))
                .toList();
    }

    /** Forgets what is overdue, in pieces, each of which stays done; on several servers at once it does the same. */
    public void enforce() {
        Terms terms = transactions.alone(this::terms);
        for (Fading field : fields()) {
            end(field, terms).ifPresent(before -> forget(field, before));
        }
    }

    private void forget(Fading field, Instant before) {
        long position = 0;
        do {
            long after = position;
            position = transactions.alone(() -> field.forget(before, after, CHUNK));
        } while (position > 0);
    }

    /** What is older is overdue; empty for a field that is kept. */
    private Optional<Instant> end(Fading field, Terms terms) {
        int days = terms.of(field);
        return days == 0 ? Optional.empty() : Optional.of(clock.instant().minus(Duration.ofDays(days)));
    }

    /**
     * A field with how many of it are older than its term.
     *
     * @param days the term; 0 for ever
     */
    public record Overdue(String field, int days, long count) {}
}
