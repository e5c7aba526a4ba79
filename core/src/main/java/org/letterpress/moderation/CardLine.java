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
import org.letterpress.screening.Advice;
import org.letterpress.screening.Finding;

/** Something that a card says besides its comment: read together from where it is kept, and never written. */
@Entity
@Table(name = "card_line")
@IdClass(CardLine.Key.class)
public class CardLine {
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

    private int place;

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

    /** Within its kind: findings by their screens, the rest by age, the newest first. */
    long order() {
        return kind == Kind.FINDING ? place : -lineId;
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

    /** Of the text that its comment had before. */
    long textId() {
        return lineId;
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
        /** That the comment said something else before. */
        TEXT
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
