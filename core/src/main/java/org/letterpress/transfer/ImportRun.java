package org.letterpress.transfer;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.letterpress.staff.Staff;

/**
 * An import's life: its file is uploaded piece by piece; it is read in chunks, each of which moves the checkpoint and
 * the counters in the transaction that stores what it holds; replies that came before what they answer are put in their
 * places; then it is done, or failed where the file broke off. It can be undone later, in pieces as well.
 *
 * <p>One worker at a time holds its lease. A worker that dies leaves a lease that ends by itself.
 */
@Entity
@Table(name = "import_run")
class ImportRun {
    static final Duration LEASE = Duration.ofMinutes(2);
    private static final int LONGEST_FAILURE = 1_000;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "import_run_seq")
    @SequenceGenerator(name = "import_run_seq", sequenceName = "import_run_seq", allocationSize = 50)
    private @Nullable Long id;

    @Enumerated(EnumType.STRING)
    private ImportState state;

    @Enumerated(EnumType.STRING)
    private ImportStage stage;

    @Column(name = "dry_run")
    private boolean dryRun;

    private @Nullable String source;

    @Column(name = "started_by")
    private long startedBy;

    @Column(name = "started_by_name")
    private String startedByName;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Column(name = "records_done")
    private long recordsDone;

    @Column(name = "read_count")
    private long read;

    @Column(name = "created_count")
    private long created;

    @Column(name = "skipped_count")
    private long skipped;

    @Column(name = "quarantined_count")
    private long quarantined;

    private @Nullable String failure;

    @Column(name = "lease_holder")
    private @Nullable String leaseHolder;

    @Column(name = "lease_until")
    private @Nullable Instant leaseUntil;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init") // filled by the persistence provider
    protected ImportRun() {}

    ImportRun(ImportOptions options, Staff startedBy, Instant now) {
        this.state = ImportState.RUNNING;
        this.stage = ImportStage.UPLOADING;
        this.dryRun = options.dryRun();
        this.startedBy = startedBy.id();
        this.startedByName = startedBy.name();
        this.startedAt = now;
    }

    /** Whether nobody else works on it; then {@code holder} does from now on. */
    boolean lend(String holder, Instant now) {
        boolean free = leaseUntil == null || leaseHolder == null || leaseUntil.isBefore(now);
        if (state != ImportState.RUNNING || !free) {
            return false;
        }
        this.leaseHolder = holder;
        this.leaseUntil = now.plus(LEASE);
        return true;
    }

    /** To be called by the holder in each transaction, before anything else. */
    void renewLease(String holder, Instant now) {
        if (state != ImportState.RUNNING || !holder.equals(leaseHolder)) {
            throw new LeaseLost();
        }
        this.leaseUntil = now.plus(LEASE);
    }

    void uploaded() {
        demand(ImportStage.UPLOADING);
        this.stage = ImportStage.READING;
        this.leaseHolder = null;
    }

    void comesFrom(String source) {
        this.source = source;
    }

    /** Counts what a chunk did. */
    void advance(long records, Tally tally) {
        demand(ImportStage.READING);
        this.recordsDone += records;
        this.read += tally.read();
        this.created += tally.count(Outcome.CREATED);
        this.skipped += tally.count(Outcome.SKIPPED);
        this.quarantined += tally.count(Outcome.QUARANTINED);
    }

    /** @param failure why reading ended before the end of the file, or null at its end */
    void stitch(@Nullable String failure) {
        demand(ImportStage.READING);
        this.stage = ImportStage.STITCHING;
        this.failure = failure == null || failure.length() <= LONGEST_FAILURE
                ? failure
                : failure.substring(0, LONGEST_FAILURE);
    }

    /** Its file is deleted, read or not: what was taken over stays, and whoever works on it loses the lease. */
    void loseFile(Instant now) {
        if (stage == ImportStage.UPLOADING) {
            fail("the upload broke off", now);
        } else if (stage == ImportStage.READING) {
            stitch("the file was deleted at the end of its term");
            this.leaseHolder = null;
        }
    }

    void end(Instant now) {
        close(failure == null ? ImportState.DONE : ImportState.FAILED, now);
    }

    void fail(String why, Instant now) {
        this.failure = why;
        close(ImportState.FAILED, now);
    }

    /** @throws ImportStillRunning while it runs, or {@link AlreadyUndone} */
    void undo() {
        if (state == ImportState.RUNNING) {
            throw new ImportStillRunning();
        }
        if (state == ImportState.UNDONE) {
            throw new AlreadyUndone();
        }
        this.state = ImportState.RUNNING;
        this.stage = ImportStage.UNDOING;
        this.leaseHolder = null;
    }

    void undone(Instant now) {
        demand(ImportStage.UNDOING);
        close(ImportState.UNDONE, now);
    }

    private void close(ImportState last, Instant now) {
        this.state = last;
        this.stage = ImportStage.ENDED;
        this.endedAt = now;
        this.leaseHolder = null;
    }

    private void demand(ImportStage expected) {
        if (stage != expected) {
            throw new IllegalStateException("Import " + id + " is " + stage + ", not " + expected);
        }
    }

    /** Null until it is stored. */
    @Nullable
    Long id() {
        return id;
    }

    /** The id of one that is stored. */
    long stored() {
        return Objects.requireNonNull(id);
    }

    ImportStage stage() {
        return stage;
    }

    RunScope scope() {
        return new RunScope(stored(), source == null ? Blog.UNKNOWN : source, dryRun);
    }

    /** Records of the file, of whatever kind, that need not be read again. */
    long recordsDone() {
        return recordsDone;
    }
}
