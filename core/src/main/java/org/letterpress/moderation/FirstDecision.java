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
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.letterpress.comment.Comment;
import org.letterpress.comment.Tray;
import org.letterpress.comment.Waiting;

/**
 * The first decision by a person after an author has posted a comment, edited it, or asked for a review: one that gives the
 * author an answer, so to hold the comment further is none. It is overturned while decisions or undoings by people have left
 * the comment in another tray than it did, up to the author's next edit; an undoing of what overturned it ends that.
 */
@Entity
@Table(name = "first_decision")
class FirstDecision {
    private static final int MOST_SCREENS = 90;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "first_decision_seq")
    @SequenceGenerator(name = "first_decision_seq", sequenceName = "first_decision_seq", allocationSize = 50)
    private @Nullable Long id;

    @Column(name = "comment_id")
    private long commentId;

    @Column(name = "text_number")
    @SuppressWarnings("UnusedVariable") // queries look for it
    private int text;

    @Enumerated(EnumType.STRING)
    @Column(name = "waited_after")
    private Waiting.Deed waitedAfter;

    @Column(name = "waited_seconds")
    private long waitedSeconds;

    @Column(name = "decided_at")
    private Instant decidedAt;

    /** The names of the screens that advised against letting it through, a line each. */
    @Column(name = "held_by")
    private String heldBy;

    /** Where it put the comment. */
    @Enumerated(EnumType.STRING)
    private Tray outcome;

    /** Where people have put it since. */
    @Enumerated(EnumType.STRING)
    private Tray stands;

    /** Where it lay when it was last counted; null until then. */
    @Enumerated(EnumType.STRING)
    private @Nullable Tray counted;

    /** Whether it is to be counted, anew perhaps. */
    @SuppressWarnings("UnusedVariable") // queries look for it
    private boolean due;

    @SuppressWarnings("NullAway.Init") // filled by the persistence provider
    protected FirstDecision() {}

    /**
     * @param comment as it is afterwards
     * @param waited as it was before
     */
    FirstDecision(Comment comment, Waiting waited, Instant decidedAt) {
        this.commentId = Objects.requireNonNull(comment.id());
        this.text = waited.text();
        this.waitedAfter = waited.after().orElseThrow();
        this.waitedSeconds =
                Math.max(0, Duration.between(waited.since(), decidedAt).toSeconds());
        this.decidedAt = decidedAt;
        this.heldBy = "";
        this.outcome = tray(comment);
        this.stands = outcome;
        this.due = true;
    }

    /** Names the screens that held the comment; before it is stored. */
    void held(Collection<String> screens) {
        heldBy = screens.stream()
                .map(name -> name.replaceAll("\\s", " "))
                .distinct()
                .limit(MOST_SCREENS)
                .collect(Collectors.joining("\n"));
    }

    /** People have decided again. What is decided of a review does not touch an earlier decision while it is open. */
    void follow(Comment comment) {
        boolean reviewIsOpen = comment.tray() == Tray.REVIEW && waitedAfter != Waiting.Deed.REVIEW;
        stands = reviewIsOpen ? Tray.valueOf(comment.status().name()) : tray(comment);
        due = stands != counted;
    }

    /** Where people have put it: that readers have reported it moves it elsewhere on the desk, but decides nothing. */
    private static Tray tray(Comment comment) {
        return comment.tray() == Tray.REPORTED ? Tray.APPROVED : comment.tray();
    }

    /** Has its day count it as it stands, and no longer as it did. */
    void count(DecisionDay day) {
        if (counted != null) {
            day.count(this, counted, -1);
        }
        day.count(this, stands, 1);
        counted = stands;
        due = false;
    }

    long commentId() {
        return commentId;
    }

    LocalDate day() {
        return LocalDate.ofInstant(decidedAt, ZoneOffset.UTC);
    }

    long waitedSeconds() {
        return waitedSeconds;
    }

    boolean isOfReview() {
        return waitedAfter == Waiting.Deed.REVIEW;
    }

    boolean isOverturnedIn(Tray tray) {
        return tray != outcome;
    }

    List<String> screens() {
        return heldBy.lines().toList();
    }
}
