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
import java.util.Collection;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.letterpress.staff.Staff;

/** Decisions that one moderator took together, and what came of them. */
@Entity
@Table(name = "decision_batch")
public class DecisionBatch {
    private static final int MAX_NAMES = 2_000;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "decision_batch_seq")
    @SequenceGenerator(name = "decision_batch_seq", sequenceName = "decision_batch_seq", allocationSize = 50)
    private @Nullable Long id;

    @Column(name = "moderator_id")
    private long moderatorId;

    @Enumerated(EnumType.STRING)
    private Verdict verdict;

    private int asked;
    private int done;

    @Column(name = "skipped_by")
    private String skippedBy;

    @Column(name = "made_at")
    private Instant madeAt;

    @SuppressWarnings("NullAway.Init") // filled by the persistence provider
    protected DecisionBatch() {}

    DecisionBatch(Verdict verdict, int asked, Staff moderator, Instant now) {
        this.moderatorId = moderator.id();
        this.verdict = verdict;
        this.asked = asked;
        this.skippedBy = "";
        this.madeAt = now;
    }

    /** @param others the names of who had handled what was skipped */
    void end(int howMany, Collection<String> others) {
        String names = String.join(", ", others);
        this.done = howMany;
        this.skippedBy = names.length() > MAX_NAMES ? names.substring(0, MAX_NAMES) : names;
    }

    /** @throws NullPointerException until it is stored */
    public long id() {
        return Objects.requireNonNull(id);
    }

    public long moderatorId() {
        return moderatorId;
    }

    public Verdict verdict() {
        return verdict;
    }

    /** How many comments were to be decided. */
    public int asked() {
        return asked;
    }

    /** How many of them were. */
    public int done() {
        return done;
    }

    /** The names of who had handled the others before, with commas between; empty when nobody had. */
    public String skippedBy() {
        return skippedBy;
    }

    public Instant madeAt() {
        return madeAt;
    }
}
