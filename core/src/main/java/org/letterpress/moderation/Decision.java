package org.letterpress.moderation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.letterpress.comment.Comment;
import org.letterpress.comment.CommentStatus;
import org.letterpress.staff.Staff;

/** Who moved a comment from where to where, when, and which version of it they had seen. Written once, never changed. */
@Entity
public class Decision {
    public static final int MAX_REASON = 2_000;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "decision_seq")
    @SequenceGenerator(name = "decision_seq", sequenceName = "decision_seq", allocationSize = 50)
    private @Nullable Long id;

    @Column(name = "comment_id")
    private long commentId;

    @Enumerated(EnumType.STRING)
    @Column(name = "from_status")
    private CommentStatus from;

    @Enumerated(EnumType.STRING)
    @Column(name = "to_status")
    private CommentStatus to;

    @Column(name = "moderator_id")
    private long moderatorId;

    /** As the moderator was called when deciding. */
    @Column(name = "moderator_name")
    private String moderatorName;

    @Column(name = "seen_version")
    private int seenVersion;

    private @Nullable String reason;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @SuppressWarnings("NullAway.Init") // filled by the persistence provider
    protected Decision() {}

    /** @param comment as it is before the decision is carried out, and stored */
    Decision(Comment comment, Ruling ruling, Staff moderator, Instant now) {
        Long stored = comment.id();
        if (stored == null) {
            throw new IllegalStateException("Nothing is decided about a comment that is not stored");
        }
        this.commentId = stored;
        this.from = comment.status();
        this.to = ruling.verdict().status();
        this.seenVersion = ruling.seenVersion();
        this.reason = ruling.reason();
        this.moderatorId = moderator.id();
        this.moderatorName = moderator.name();
        this.decidedAt = now;
    }

    /** Null until it is stored. */
    public @Nullable Long id() {
        return id;
    }

    public long commentId() {
        return commentId;
    }

    public CommentStatus from() {
        return from;
    }

    public CommentStatus to() {
        return to;
    }

    public long moderatorId() {
        return moderatorId;
    }

    public String moderatorName() {
        return moderatorName;
    }

    public int seenVersion() {
        return seenVersion;
    }

    public Optional<String> reason() {
        return Optional.ofNullable(reason);
    }

    public Instant decidedAt() {
        return decidedAt;
    }
}
