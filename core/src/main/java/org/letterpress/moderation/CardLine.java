package org.letterpress.moderation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.letterpress.comment.CommentFinding;
import org.letterpress.comment.CommentStatus;
import org.letterpress.comment.ReportReason;
import org.letterpress.comment.Tray;
import org.letterpress.comment.TraySums;
import org.letterpress.screening.Advice;
import org.letterpress.screening.Finding;
import org.letterpress.staff.Staff;

/**
 * Something that a page of the desk says besides its comments: read together from where it is kept, and never written.
 * What it says about the trays is about comment {@value #TRAYS}.
 */
@Entity
@Table(name = "card_line")
@IdClass(CardLine.Key.class)
public class CardLine {
    /** A comment that there is not. */
    static final long TRAYS = 0;

    // The places of decisions.
    private static final int TAKEN_BACK = 1;
    private static final int RETURNED = 2;

    @Id
    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Id
    @Column(name = "line_id")
    private long lineId;

    @Id
    @Column(name = "comment_id")
    private long commentId;

    private long place;

    @Column(name = "happened_at")
    private @Nullable Instant happenedAt;

    @Column(name = "by_name")
    private @Nullable String byName;

    private @Nullable String label;
    private @Nullable String detail;
    private @Nullable String content;
    private @Nullable String aside;
    private @Nullable String marks;

    @SuppressWarnings("NullAway.Init") // filled by the persistence provider
    protected CardLine() {}

    Kind kind() {
        return kind;
    }

    long commentId() {
        return commentId;
    }

    /** Within its kind: findings by their screens, the rest by age, the newest first; but what came in, the oldest. */
    long order() {
        return switch (kind) {
            case FINDING -> place;
            case REPORT, SHADOW -> lineId;
            default -> -lineId;
        };
    }

    Finding finding() {
        return new Finding(
                text(label),
                Advice.valueOf(text(detail)),
                text(content),
                text(aside),
                CommentFinding.readMarks(text(marks)));
    }

    QueueCard.Note note() {
        return new QueueCard.Note(text(byName), Objects.requireNonNull(happenedAt), text(content));
    }

    QueueCard.Past past() {
        return new QueueCard.Past(
                text(byName),
                Objects.requireNonNull(happenedAt),
                place == TAKEN_BACK,
                place == RETURNED,
                Decision.About.valueOf(text(detail)),
                CommentStatus.valueOf(text(label)),
                aside == null ? null : ReasonCode.valueOf(aside),
                content);
    }

    /** What a rule that runs in shadow would have made of the comment. */
    ShadowMark shadow() {
        return new ShadowMark(place, Fate.valueOf(text(label)), Fate.valueOf(text(detail)), text(content), text(aside));
    }

    ReportReason reportReason() {
        return ReportReason.valueOf(text(label));
    }

    /** What the reader wrote who reported the comment, or else nothing. */
    String reportText() {
        return text(content);
    }

    /** Who looks at the comment until some time after {@code now}, unless that is {@code self}. */
    Optional<String> looker(Instant now, Staff self) {
        return Objects.requireNonNull(happenedAt).isAfter(now) && place != self.id()
                ? Optional.of(text(byName))
                : Optional.empty();
    }

    void countIn(TraySums sums) {
        sums.move(tray(label), tray(detail), place);
    }

    private static @Nullable Tray tray(@Nullable String name) {
        return name == null ? null : Tray.valueOf(name);
    }

    // Lines of one kind have no use for what those of another have.
    private static String text(@Nullable String stored) {
        return Optional.ofNullable(stored).orElse("");
    }

    /** Where it is kept. */
    enum Kind {
        FINDING,
        NOTE,
        DECISION,
        /** What a rule in shadow found. */
        SHADOW,
        /** What a reader has reported and nobody has decided about. */
        REPORT,
        /** That somebody looks at the comment. */
        LEASE,
        /** That comments went from one tray to another. */
        MOVE
    }

    /** Which line it is. */
    public static final class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        private Kind kind;
        private long lineId;
        private long commentId;

        @SuppressWarnings("NullAway.Init") // filled by the persistence provider
        public Key() {}

        @Override
        public boolean equals(Object other) {
            return other instanceof Key that
                    && kind == that.kind
                    && lineId == that.lineId
                    && commentId == that.commentId;
        }

        @Override
        public int hashCode() {
            return Objects.hash(kind, lineId, commentId);
        }
    }
}
