package org.letterpress.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.letterpress.Secret;

/**
 * A fact of an entry. The entry's hash goes over the commitment, not over the value: who erases the value, and the salt
 * without which nobody can guess it, leaves the chain whole.
 */
@Entity
@Table(name = "audit_fact")
class AuditFact {
    private static final int SALT_BYTES = 32;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "audit_fact_seq")
    @SequenceGenerator(name = "audit_fact_seq", sequenceName = "audit_fact_seq", allocationSize = 50)
    private @Nullable Long id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "entry_id")
    private AuditEntry entry;

    @SuppressWarnings("UnusedVariable") // queries order by it
    private int place;

    private String name;

    @Column(name = "content")
    private @Nullable String value;

    private @Nullable String salt;

    private String commitment;

    @Column(name = "person_key")
    @SuppressWarnings("UnusedVariable") // queries look for it
    private @Nullable String personKey;

    @SuppressWarnings("NullAway.Init") // filled by the persistence provider
    protected AuditFact() {}

    AuditFact(AuditEntry entry, int place, Act.Fact fact) {
        String fresh = Secret.random(SALT_BYTES);
        this.entry = entry;
        this.place = place;
        this.name = fact.name();
        this.value = fact.value();
        this.salt = fresh;
        this.commitment = Evidence.commitment(fresh, fact.name(), fact.value());
        this.personKey = fact.person() == null ? null : fact.person().value();
    }

    long stored() {
        return Objects.requireNonNull(id);
    }

    long entryId() {
        return entry.stored();
    }

    Evidence evidence() {
        return new Evidence(name, value, salt, commitment);
    }
}
