package org.letterpress.transfer;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where something that was imported comes from, and what it became here. A comment whose parent has not come yet, or
 * waits itself, waits for it; so the whole line above a comment that does not wait is settled.
 */
@Entity
class Origin {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "origin_seq")
    @SequenceGenerator(name = "origin_seq", sequenceName = "origin_seq", allocationSize = 50)
    private @Nullable Long id;

    private String source;

    @Enumerated(EnumType.STRING)
    private OriginKind kind;

    @Column(name = "record_key")
    private String key;

    /** 0 in a dry run. */
    @Column(name = "target_id")
    private long targetId;

    @Column(name = "run_id")
    private long runId;

    /** The blog's own number: a parent's is lower than its replies', whatever the order of the file. */
    @Column(name = "sort_number")
    private long sortNumber;

    @Column(name = "waits_for")
    private @Nullable String waitsFor;

    private boolean waiting;

    /** The article's time of change as the import left it; any other shows that it was changed here. */
    @Column(name = "target_changed_at")
    private @Nullable Instant targetChangedAt;

    @SuppressWarnings("NullAway.Init") // filled by the persistence provider
    protected Origin() {}

    Origin(SourceKey where, long targetId, long runId) {
        this.source = where.source();
        this.kind = where.kind();
        this.key = where.key();
        this.targetId = targetId;
        this.runId = runId;
    }

    Origin numbered(long number) {
        this.sortNumber = number;
        return this;
    }

    void waitFor(String parentKey) {
        this.waitsFor = parentKey;
        this.waiting = true;
    }

    void settle() {
        this.waitsFor = null;
        this.waiting = false;
    }

    void leftAt(Instant changedAt) {
        this.targetChangedAt = changedAt;
    }

    /** The id of one that is stored. */
    long stored() {
        return Objects.requireNonNull(id);
    }

    SourceKey where() {
        return new SourceKey(source, kind, key);
    }

    String key() {
        return key;
    }

    long targetId() {
        return targetId;
    }

    long sortNumber() {
        return sortNumber;
    }

    boolean isWaiting() {
        return waiting;
    }

    Optional<String> waitsFor() {
        return Optional.ofNullable(waitsFor);
    }

    Optional<Instant> leftAt() {
        return Optional.ofNullable(targetChangedAt);
    }
}
