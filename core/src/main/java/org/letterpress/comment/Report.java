package org.letterpress.comment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a reader has against a comment: open until a moderator decides about the comment. It says nothing about the reader
 * but what the site's secret is needed to compare.
 */
@Entity
@Table(name = "comment_report")
class Report {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "comment_report_seq")
    @SequenceGenerator(name = "comment_report_seq", sequenceName = "comment_report_seq", allocationSize = 50)
    private @Nullable Long id;

    @Column(name = "comment_id")
    private long commentId;

    @Enumerated(EnumType.STRING)
    private ReportReason reason;

    @Column(name = "content")
    private @Nullable String text;

    /** Null once it is forgotten. */
    @SuppressWarnings("UnusedVariable") // queries look for it
    private @Nullable String reporter;

    @Column(name = "reported_at")
    @SuppressWarnings("UnusedVariable") // queries look for it
    private Instant reportedAt;

    /** The decision after which it is open no more. */
    @Column(name = "closed_by")
    @SuppressWarnings("UnusedVariable") // queries look for it
    private @Nullable Long closedBy;

    @SuppressWarnings("NullAway.Init") // filled by the persistence provider
    protected Report() {}

    /** @param reporter the signature by which a second report of the same reader is known */
    Report(long commentId, Complaint complaint, String reporter, Instant now) {
        this.commentId = commentId;
        this.reason = complaint.reason();
        this.text = complaint.text().isEmpty() ? null : complaint.text();
        this.reporter = reporter;
        this.reportedAt = now;
    }

    long commentId() {
        return commentId;
    }

    ReportReason reason() {
        return reason;
    }

    /** Empty when nothing was written, or it is forgotten. */
    String text() {
        return text == null ? "" : text;
    }
}
