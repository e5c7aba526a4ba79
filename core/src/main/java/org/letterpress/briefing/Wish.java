package org.letterpress.briefing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How often one moderator wants to be written to. A digest is due at a time. Who wants letters at once has no such time, but
 * for a while after so much came in that a digest stood for it. Whoever writes lends the wish first; a writer that dies
 * leaves one that can be lent again once the lease ends.
 */
@Entity
@Table(name = "briefing_wish")
class Wish {
    /** Longer than writing any one letter may take. */
    static final Duration LEASE = Duration.ofMinutes(5);

    @Id
    @Column(name = "staff_id")
    private long staffId;

    @Enumerated(EnumType.STRING)
    private Rhythm rhythm;

    @Column(name = "due_at")
    private @Nullable Instant dueAt;

    @Column(name = "end_hash")
    @SuppressWarnings("UnusedVariable") // queries look for it
    private String endHash;

    @Column(name = "lease_holder")
    private @Nullable String leaseHolder;

    @Column(name = "lease_until")
    private @Nullable Instant leaseUntil;

    @Version
    @SuppressWarnings("UnusedVariable") // the persistence provider's own
    private int version;

    @SuppressWarnings("NullAway.Init") // filled by the persistence provider
    protected Wish() {}

    /** Of somebody who did not choose before: {@link Rhythm#NEVER}. */
    Wish(long staffId, EndToken token) {
        this.staffId = staffId;
        this.rhythm = Rhythm.NEVER;
        this.endHash = token.hash();
    }

    /** The first digest is due at once. */
    void choose(Rhythm wanted, Instant now) {
        this.rhythm = wanted;
        this.dueAt = wanted.isDigest() ? now : null;
    }

    /** Whether something may be written now; then it is {@code holder}'s until the lease ends. */
    boolean lend(String holder, Instant now) {
        if (rhythm == Rhythm.NEVER || isHeldBack(now) || (leaseUntil != null && leaseUntil.isAfter(now))) {
            return false;
        }
        this.leaseHolder = holder;
        this.leaseUntil = now.plus(LEASE);
        return true;
    }

    boolean isLentTo(String holder) {
        return holder.equals(leaseHolder);
    }

    /** Whether it is not time yet. */
    boolean isHeldBack(Instant now) {
        return dueAt != null && dueAt.isAfter(now);
    }

    /** Gives it back. */
    void rest(@Nullable Instant until) {
        this.dueAt = until;
        this.leaseHolder = null;
        this.leaseUntil = null;
    }

    /** What was written last will not be read: it is time again. */
    void hasten(Instant now) {
        if (rhythm != Rhythm.NEVER) {
            this.dueAt = now;
        }
    }

    long staffId() {
        return staffId;
    }

    Rhythm rhythm() {
        return rhythm;
    }

    /** When a digest is due; null while letters are written at once, or not at all. */
    @Nullable
    Instant dueAt() {
        return dueAt;
    }
}
