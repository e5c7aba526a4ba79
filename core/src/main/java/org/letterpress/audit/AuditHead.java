package org.letterpress.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The end of the chain: the one row that whoever seals locks first, so that no two entries get the same place. */
@Entity
@Table(name = "audit_head")
class AuditHead {
    static final int THE_ONE = 1;
    private static final Duration DAY = Duration.ofDays(1);

    @Id
    private int id;

    @Column(name = "chain_position")
    private long position;

    private String hash;

    @Column(name = "logged_at")
    private @Nullable Instant loggedAt;

    @SuppressWarnings("NullAway.Init") // filled by the persistence provider
    protected AuditHead() {}

    static AuditHead beginning() {
        AuditHead head = new AuditHead();
        head.id = THE_ONE;
        head.position = 0;
        head.hash = Head.BEGINNING.hash();
        return head;
    }

    /** Puts an entry behind the last one. */
    void seal(AuditEntry entry, List<Evidence> facts) {
        entry.seal(position + 1, "");
        String sealed = entry.entry(hash, facts).computedHash();
        entry.seal(position + 1, sealed);
        position++;
        hash = sealed;
    }

    /** Whether it is a day since this was said last; takes note that it is said now. */
    boolean isToBeLogged(Instant now) {
        if (position == 0 || (loggedAt != null && loggedAt.plus(DAY).isAfter(now))) {
            return false;
        }
        loggedAt = now;
        return true;
    }

    Head head() {
        return new Head(position, hash);
    }
}
