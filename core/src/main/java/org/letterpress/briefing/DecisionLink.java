package org.letterpress.briefing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The link of a letter: lets one moderator decide once, within a week, about what the letter said of one comment. Bound to
 * the version; where only something else about the comment has changed since, such as that its author's address was
 * confirmed, the link is still good.
 */
@Entity
@Table(name = "decision_link")
class DecisionLink {
    static final Duration LIFE = Duration.ofDays(7);

    @Id
    @Column(name = "token_hash")
    private String tokenHash;

    @Column(name = "staff_id")
    private long staffId;

    @Column(name = "comment_id")
    private long commentId;

    @Column(name = "seen_version")
    private int seenVersion;

    @Column(name = "seen_hash")
    private String seenHash;

    @Column(name = "made_at")
    private Instant madeAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "used_at")
    private @Nullable Instant usedAt;

    @Version
    @SuppressWarnings("UnusedVariable") // the persistence provider's own
    private int version;

    @SuppressWarnings("NullAway.Init") // filled by the persistence provider
    protected DecisionLink() {}

    DecisionLink(LinkToken token, long staffId, Waiting about, Instant now) {
        this.tokenHash = token.hash();
        this.staffId = staffId;
        this.commentId = about.id();
        this.seenVersion = about.comment().version();
        this.seenHash = about.hash();
        this.madeAt = now;
        this.expiresAt = now.plus(LIFE);
    }

    boolean isGood(Instant now) {
        return usedAt == null && expiresAt.isAfter(now);
    }

    void use(Instant now) {
        this.usedAt = now;
    }

    /** The version to decide about: the comment's own, if it still is what the letter said, else the one of the letter. */
    int versionOf(Waiting now) {
        return isStill(now) ? now.comment().version() : seenVersion;
    }

    /** Whether what there is to decide about is what the letter said. */
    boolean isStill(Waiting now) {
        return seenHash.equals(now.hash());
    }

    String tokenHash() {
        return tokenHash;
    }

    long staffId() {
        return staffId;
    }

    long commentId() {
        return commentId;
    }

    Instant madeAt() {
        return madeAt;
    }
}
