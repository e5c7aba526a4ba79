package org.letterpress.audit;

import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * Which entries are looked for; what is empty asks for nothing.
 *
 * @param aboutId the id of what it was done to
 * @param from the first instant
 * @param until the first instant that is too late
 * @param text what stands in some fact, whatever the case
 */
public record AuditFilter(
        Optional<Actor> by,
        Optional<Deed> deed,
        Optional<Subject.Kind> about,
        String aboutId,
        Optional<Instant> from,
        Optional<Instant> until,
        String text) {
    public static final AuditFilter NONE = new AuditFilter(
            Optional.empty(), Optional.empty(), Optional.empty(), "", Optional.empty(), Optional.empty(), "");

    private static final String BY = " and e.actorKind = :actorKind and e.actorId = :actorId";
    private static final String DEED = " and e.deed = :deed";
    private static final String ABOUT = " and e.subjectKind = :subjectKind";
    private static final String ABOUT_ID = " and e.subjectId = :subjectId";
    private static final String FROM = " and e.happenedAt >= :from";
    private static final String UNTIL = " and e.happenedAt < :until";
    private static final String TEXT = " and exists (select f.id from AuditFact f where f.entry.id = e.id"
            + " and lower(f.value) like :text escape '!')";

    public AuditFilter {
        aboutId = aboutId.strip();
        text = text.strip();
    }

    public boolean isEmpty() {
        return equals(NONE);
    }

    /** Constants, put together: what does not ask needs no index. */
    String clauses() {
        return (by.isPresent() ? BY : "")
                + (deed.isPresent() ? DEED : "")
                + (about.isPresent() ? ABOUT : "")
                + (aboutId.isEmpty() ? "" : ABOUT_ID)
                + (from.isPresent() ? FROM : "")
                + (until.isPresent() ? UNTIL : "")
                + (text.isEmpty() ? "" : TEXT);
    }

    <T> TypedQuery<T> bound(TypedQuery<T> query) {
        by.ifPresent(
                actor -> query.setParameter("actorKind", actor.kind().name()).setParameter("actorId", actor.id()));
        deed.ifPresent(it -> query.setParameter("deed", it.name()));
        about.ifPresent(kind -> query.setParameter("subjectKind", kind.name()));
        from.ifPresent(instant -> query.setParameter("from", instant));
        until.ifPresent(instant -> query.setParameter("until", instant));
        if (!aboutId.isEmpty()) {
            query.setParameter("subjectId", aboutId);
        }
        return text.isEmpty() ? query : query.setParameter("text", pattern(text));
    }

    private static String pattern(String text) {
        return "%" + text.toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0") + "%";
    }
}
