package org.letterpress.correspondence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * That the author of a comment wants a letter about each answer to it: asked for by who holds the receipt, it holds once
 * whoever reads the mail of the comment's address has agreed. It ends by being deleted. The address itself is the
 * comment's, and ends with it.
 */
@Entity
@Table(name = "subscription")
class Subscription {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "subscription_seq")
    @SequenceGenerator(name = "subscription_seq", sequenceName = "subscription_seq", allocationSize = 50)
    private @Nullable Long id;

    @Column(name = "comment_id")
    private long commentId;

    @Column(name = "token_hash")
    @SuppressWarnings("UnusedVariable") // queries look for it
    private String tokenHash;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "confirmed_at")
    private @Nullable Instant confirmedAt;

    @Version
    @SuppressWarnings("UnusedVariable") // the persistence provider's own
    private int version;

    @SuppressWarnings("NullAway.Init") // filled by the persistence provider
    protected Subscription() {}

    Subscription(long commentId, SubscriptionToken token, Instant now) {
        this.commentId = commentId;
        this.tokenHash = token.hash();
        this.askedAt = now;
    }

    /** Again, it changes nothing. */
    void confirm(Instant now) {
        if (confirmedAt == null) {
            confirmedAt = now;
        }
    }

    boolean isConfirmed() {
        return confirmedAt != null;
    }

    /** Null until it is stored. */
    @Nullable
    Long id() {
        return id;
    }

    long commentId() {
        return commentId;
    }

    Instant askedAt() {
        return askedAt;
    }

    Optional<Instant> confirmedAt() {
        return Optional.ofNullable(confirmedAt);
    }
}
