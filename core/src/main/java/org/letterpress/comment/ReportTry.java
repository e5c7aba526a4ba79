package org.letterpress.comment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** That somebody in a network reported something: kept apart from the report, for an hour. */
@Entity
@Table(name = "comment_report_try")
class ReportTry {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "comment_report_try_seq")
    @SequenceGenerator(name = "comment_report_try_seq", sequenceName = "comment_report_try_seq", allocationSize = 50)
    private @Nullable Long id;

    /** The site's signature of it. */
    @SuppressWarnings("UnusedVariable") // queries look for it
    private String network;

    @Column(name = "tried_at")
    private Instant triedAt;

    @SuppressWarnings("NullAway.Init") // filled by the persistence provider
    protected ReportTry() {}

    ReportTry(String network, Instant now) {
        this.network = network;
        this.triedAt = now;
    }

    Instant triedAt() {
        return triedAt;
    }
}
