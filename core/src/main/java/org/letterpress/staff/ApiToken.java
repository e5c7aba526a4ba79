package org.letterpress.staff;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A key that a person made for a program: it opens what their roles open, until they revoke it or are deactivated. The
 * row stays, to tell from when to when there was such a key.
 */
@Entity
@Table(name = "api_token")
class ApiToken {
    /** How old the record of its last use may get, so that a call costs no write. */
    static final Duration USED_PRECISION = Duration.ofHours(1);

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "api_token_seq")
    @SequenceGenerator(name = "api_token_seq", sequenceName = "api_token_seq", allocationSize = 50)
    private @Nullable Long id;

    @Column(name = "staff_id")
    private long staffId;

    @Column(name = "label")
    private String label;

    @Column(name = "token_hash")
    private String tokenHash;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "last_used_at")
    private @Nullable Instant lastUsedAt;

    @Column(name = "revoked_at")
    private @Nullable Instant revokedAt;

    @SuppressWarnings("NullAway.Init") // filled by the persistence provider
    protected ApiToken() {}

    ApiToken(BearerToken token, String label, long staffId, Instant now) {
        this.tokenHash = token.hash();
        this.label = label;
        this.staffId = staffId;
        this.createdAt = now;
    }

    /** Null until it is stored. */
    @Nullable
    Long id() {
        return id;
    }
}
