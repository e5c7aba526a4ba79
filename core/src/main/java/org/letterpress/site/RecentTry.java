package org.letterpress.site;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** That somebody did what a {@link RecentTries.Limit} is set to. */
@Entity
@Table(name = "recent_try")
@SuppressWarnings("UnusedVariable") // queries look for them
class RecentTry {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "recent_try_seq")
    @SequenceGenerator(name = "recent_try_seq", sequenceName = "recent_try_seq", allocationSize = 50)
    private @Nullable Long id;

    private String kind;
    private String who;

    @Column(name = "tried_at")
    private Instant triedAt;

    @SuppressWarnings("NullAway.Init") // filled by the persistence provider
    protected RecentTry() {}

    RecentTry(RecentTries.Limit limit, String who, Instant now) {
        this.kind = limit.kind();
        this.who = who;
        this.triedAt = now;
    }

    Instant triedAt() {
        return triedAt;
    }
}
