package org.letterpress.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * That something was done. It is stored with what it tells of, waits a moment, and is sealed: it then has a place in the
 * chain, and a hash. It is never changed; kinds and deeds are texts, so that one that somebody has tampered with can still
 * be read, and shown to be broken.
 */
@Entity
@Table(name = "audit_entry")
class AuditEntry {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "audit_entry_seq")
    @SequenceGenerator(name = "audit_entry_seq", sequenceName = "audit_entry_seq", allocationSize = 50)
    private @Nullable Long id;

    @Column(name = "happened_at")
    private Instant happenedAt;

    @Column(name = "actor_kind")
    private String actorKind;

    @Column(name = "actor_id")
    private String actorId;

    private String deed;

    @Column(name = "subject_kind")
    private String subjectKind;

    @Column(name = "subject_id")
    private String subjectId;

    @Column(name = "chain_position")
    private @Nullable Long position;

    private @Nullable String hash;

    @SuppressWarnings("NullAway.Init") // filled by the persistence provider
    protected AuditEntry() {}

    AuditEntry(Act act, Instant now) {
        this.happenedAt = now.truncatedTo(ChronoUnit.MICROS);
        this.actorKind = act.by().kind().name();
        this.actorId = act.by().id();
        this.deed = act.deed().name();
        this.subjectKind = act.about().kind().name();
        this.subjectId = act.about().id();
    }

    long stored() {
        return Objects.requireNonNull(id);
    }

    /** 0 while it waits to be sealed. */
    long position() {
        return position == null ? 0 : position;
    }

    Instant happenedAt() {
        return happenedAt;
    }

    void seal(long newPosition, String newHash) {
        this.position = newPosition;
        this.hash = newHash;
    }

    /** @param previous the hash of the entry before it in the chain */
    Entry entry(String previous, List<Evidence> facts) {
        Entry.Place place = new Entry.Place(position(), previous, hash == null ? "" : hash);
        return new Entry(
                place,
                happenedAt,
                new Entry.Party(actorKind, actorId),
                deed,
                new Entry.Party(subjectKind, subjectId),
                facts);
    }
}
