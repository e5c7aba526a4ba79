package org.letterpress.comment;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.letterpress.Secret;

/**
 * Whether whoever reads the mail of the author's address has said that the comment is theirs. The secret of the letter is
 * another than the receipt's, which the sender of the comment sees at once, whoever that is.
 */
@Embeddable
class Confirmation {
    /** After so long without a letter they are counted anew. */
    static final Duration DAY = Duration.ofDays(1);

    private static final int BYTES = 24;

    @Column(name = "confirm_hash")
    private @Nullable String hash;

    @Column(name = "email_confirmed_at")
    private @Nullable Instant at;

    @Column(name = "confirm_asked_at")
    private @Nullable Instant askedAt;

    @Column(name = "confirm_asked")
    private @Nullable Integer asked;

    protected Confirmation() {}

    /** The secret to put into the letter; one given before is worth nothing from now on. */
    String ask(Instant now) {
        boolean lately = askedAt != null && askedAt.isAfter(now.minus(DAY));
        asked = lately && asked != null ? asked + 1 : 1;
        askedAt = now;
        String secret = Secret.random(BYTES);
        hash = Secret.hash(secret);
        return secret;
    }

    /** Whether {@code secret} is the one of the letter; it works once. */
    boolean confirm(String secret, Instant now) {
        if (hash == null || !Secret.same(hash, Secret.hash(secret))) {
            return false;
        }
        hash = null;
        at = now;
        return true;
    }

    void forget() {
        hash = null;
        at = null;
        askedAt = null;
        asked = null;
    }

    Optional<Instant> at() {
        return Optional.ofNullable(at);
    }
}
