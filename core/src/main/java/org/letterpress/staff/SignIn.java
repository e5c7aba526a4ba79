package org.letterpress.staff;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/**
 * One browser in which a person is signed in: until {@link #LIFETIME} after they gave the password, or {@link #IDLE}
 * after they were last seen there, whichever is sooner; until they sign out anywhere, change the password, or are
 * deactivated.
 */
@Entity
@Table(name = "sign_in")
class SignIn {
    /** The longest that NIST SP 800-63B-3, 4.1.3 allows without giving the password again. */
    static final Duration LIFETIME = Duration.ofDays(30);

    static final Duration IDLE = Duration.ofDays(7);

    /** How old the record of when they were seen may get, so that a page view costs no write. */
    static final Duration SEEN_PRECISION = Duration.ofHours(1);

    @Id
    @Column(name = "token_hash")
    private String tokenHash;

    @Column(name = "staff_id")
    private long staffId;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "seen_at")
    private Instant seenAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @SuppressWarnings("NullAway.Init") // filled by the persistence provider
    protected SignIn() {}

    SignIn(SignInToken token, long staffId, Instant now) {
        this.tokenHash = token.hash();
        this.staffId = staffId;
        this.createdAt = now;
        this.seenAt = now;
        this.expiresAt = expiry(now, now);
    }

    static Instant expiry(Instant createdAt, Instant seenAt) {
        Instant latest = createdAt.plus(LIFETIME);
        Instant idle = seenAt.plus(IDLE);
        return idle.isBefore(latest) ? idle : latest;
    }
}
