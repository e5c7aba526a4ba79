package org.letterpress.moderation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.letterpress.screening.Finding;

/** That a rule which runs in shadow would have made a difference to a comment: for moderators alone. */
@Entity
@Table(name = "shadow_finding")
class ShadowFinding {
    /** In UTF-16 units. */
    private static final int MAX_TEXT = 4_000;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "shadow_finding_seq")
    @SequenceGenerator(name = "shadow_finding_seq", sequenceName = "shadow_finding_seq", allocationSize = 50)
    private @Nullable Long id;

    @Column(name = "rule_id")
    private long ruleId;

    @Column(name = "comment_id")
    private long commentId;

    @Enumerated(EnumType.STRING)
    @Column(name = "fate_now")
    private Fate now;

    @Enumerated(EnumType.STRING)
    @Column(name = "fate_then")
    private Fate then;

    private String more;
    private String fewer;

    @SuppressWarnings("UnusedVariable") // for who looks into the database
    @Column(name = "found_at")
    private Instant foundAt;

    @SuppressWarnings("NullAway.Init") // filled by the persistence provider
    protected ShadowFinding() {}

    ShadowFinding(long ruleId, long commentId, Difference difference, Instant at) {
        this.ruleId = ruleId;
        this.commentId = commentId;
        this.now = difference.now();
        this.then = difference.then();
        this.more = text(difference.more());
        this.fewer = text(difference.fewer());
        this.foundAt = at;
    }

    private static String text(List<Finding> findings) {
        String all = findings.stream().map(Finding::forModerator).collect(Collectors.joining("; "));
        return all.length() <= MAX_TEXT ? all : all.substring(0, MAX_TEXT - 1) + "…";
    }

    long commentId() {
        return commentId;
    }

    ShadowMark mark() {
        return new ShadowMark(ruleId, now, then, more, fewer);
    }
}
