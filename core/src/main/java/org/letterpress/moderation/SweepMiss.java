package org.letterpress.moderation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A comment that a sweep left as it was, or whose decision was not taken back, and why. */
@Entity
@IdClass(SweepMiss.Key.class)
@Table(name = "sweep_miss")
class SweepMiss {
    @Id
    @Column(name = "batch_id")
    private long batch;

    @Id
    @Column(name = "comment_id")
    private long comment;

    @Enumerated(EnumType.STRING)
    @SuppressWarnings("UnusedVariable") // queries read it
    private Why why;

    @Column(name = "handled_by")
    private @Nullable String handledBy;

    @SuppressWarnings("NullAway.Init") // filled by the persistence provider
    protected SweepMiss() {}

    SweepMiss(long batch, long comment, Why why) {
        this.batch = batch;
        this.comment = comment;
        this.why = why;
    }

    /** @param name of who was first; null when nobody of this staff was */
    SweepMiss handledBy(@Nullable String name) {
        this.handledBy = name;
        return this;
    }

    /** Why it was left. The names are stored and never changed. */
    enum Why {
        /** It is no longer what was counted: somebody has handled it, or it has changed. */
        LATE,
        /** Its author asked for somebody else's opinion. */
        REVIEW,
        /** It is not there any more. */
        GONE,
        /** The database refused, again and again. */
        FAILED,
        /** Something came after the decision that was to be taken back. */
        KEPT
    }

    /** Both, as the persistence provider wants them. */
    static class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        private long batch;
        private long comment;

        Key() {}

        Key(long batch, long comment) {
            this.batch = batch;
            this.comment = comment;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key that && batch == that.batch && comment == that.comment;
        }

        @Override
        public int hashCode() {
            return Objects.hash(batch, comment);
        }
    }
}
