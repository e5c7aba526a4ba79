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
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A line of an import's report: so many of a kind with the same fate, or one record by itself. */
@Entity
@Table(name = "import_finding")
class ImportFinding {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "import_finding_seq")
    @SequenceGenerator(name = "import_finding_seq", sequenceName = "import_finding_seq", allocationSize = 50)
    private @Nullable Long id;

    @Column(name = "run_id")
    private long runId;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    private String kind;

    @Enumerated(EnumType.STRING)
    private Reason reason;

    private long occurrences;

    @Column(name = "record_key")
    private @Nullable String recordKey;

    private @Nullable Integer line;
    private @Nullable String excerpt;

    @SuppressWarnings("NullAway.Init") // filled by the persistence provider
    protected ImportFinding() {}

    /** A line that counts. */
    ImportFinding(long runId, Fate fate) {
        this.runId = runId;
        this.outcome = fate.outcome();
        this.kind = fate.kind();
        this.reason = fate.reason();
    }

    /** A line about one record. */
    ImportFinding(long runId, Fate fate, Culprit culprit) {
        this(runId, fate);
        this.occurrences = 1;
        this.recordKey = culprit.key();
        this.line = culprit.line();
        this.excerpt = culprit.excerpt();
    }

    void count(long more) {
        this.occurrences += more;
    }

    FindingCard card() {
        return new FindingCard(
                Objects.requireNonNull(id), outcome, kind, reason, occurrences, recordKey, line, excerpt);
    }
}
