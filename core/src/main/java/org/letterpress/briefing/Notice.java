package org.letterpress.briefing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** That a comment may have come to wait, for a moderator who wants to hear of it at once; whether it does is looked up later. */
@Entity
@Table(name = "briefing_notice")
class Notice {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "briefing_notice_seq")
    @SequenceGenerator(name = "briefing_notice_seq", sequenceName = "briefing_notice_seq", allocationSize = 50)
    private @Nullable Long id;

    @Column(name = "staff_id")
    @SuppressWarnings("UnusedVariable") // queries look for it
    private long staffId;

    @Column(name = "comment_id")
    private long commentId;

    @Column(name = "ready_at")
    @SuppressWarnings("UnusedVariable") // queries look for it
    private Instant readyAt;

    @SuppressWarnings("NullAway.Init") // filled by the persistence provider
    protected Notice() {}

    Notice(long staffId, long commentId, Instant readyAt) {
        this.staffId = staffId;
        this.commentId = commentId;
        this.readyAt = readyAt;
    }

    /** The id of one that is stored. */
    long stored() {
        return Objects.requireNonNull(id);
    }

    long commentId() {
        return commentId;
    }
}
