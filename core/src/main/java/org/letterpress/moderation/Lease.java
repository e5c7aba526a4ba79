package org.letterpress.moderation;

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
import org.letterpress.staff.Staff;

/** That a moderator looks at a comment, for a while. It tells the others, and keeps nobody from deciding. */
@Entity
@Table(name = "comment_lease")
class Lease {
    static final Duration LENGTH = Duration.ofMinutes(2);

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "comment_lease_seq")
    @SequenceGenerator(name = "comment_lease_seq", sequenceName = "comment_lease_seq", allocationSize = 50)
    private @Nullable Long id;

    @SuppressWarnings("UnusedVariable") // for queries
    @Column(name = "comment_id")
    private long commentId;

    @SuppressWarnings("UnusedVariable") // for queries
    @Column(name = "staff_id")
    private long staffId;

    @SuppressWarnings("UnusedVariable") // for queries
    @Column(name = "staff_name")
    private String staffName;

    @SuppressWarnings("UnusedVariable") // for queries
    @Column(name = "until_time")
    private Instant until;

    @SuppressWarnings("NullAway.Init") // filled by the persistence provider
    protected Lease() {}

    Lease(long commentId, Staff moderator, Instant now) {
        this.commentId = commentId;
        this.staffId = moderator.id();
        this.staffName = moderator.name();
        this.until = now.plus(LENGTH);
    }

    void extend(Instant now) {
        this.until = now.plus(LENGTH);
    }
}
