package org.letterpress.comment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One host that a comment leads to, in the form that {@link org.letterpress.screening.HostNames} gives it. */
@Entity
@IdClass(CommentHost.Key.class)
@Table(name = "comment_host")
class CommentHost {
    @Id
    private String host;

    @Id
    @Column(name = "comment_id")
    private long commentId;

    @SuppressWarnings("NullAway.Init") // filled by the persistence provider
    protected CommentHost() {}

    CommentHost(String host, long commentId) {
        this.host = host;
        this.commentId = commentId;
    }

    /** Both, as the persistence provider wants them. */
    static class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        private @Nullable String host;
        private long commentId;

        Key() {}

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key that && Objects.equals(host, that.host) && commentId == that.commentId;
        }

        @Override
        public int hashCode() {
            return Objects.hash(host, commentId);
        }
    }
}
