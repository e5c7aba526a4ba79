package org.letterpress.comment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One band of a comment's fingerprint: comments that share a band are worth comparing. */
@Entity
@IdClass(CommentTrace.Key.class)
@Table(name = "comment_trace")
class CommentTrace {
    @Id
    private int band;

    @Id
    @Column(name = "comment_id")
    private long commentId;

    protected CommentTrace() {}

    CommentTrace(int band, long commentId) {
        this.band = band;
        this.commentId = commentId;
    }

    /** Both, as the persistence provider wants them. */
    static class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        private int band;
        private long commentId;

        Key() {}

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key that && band == that.band && commentId == that.commentId;
        }

        @Override
        public int hashCode() {
            return Objects.hash(band, commentId);
        }
    }
}
