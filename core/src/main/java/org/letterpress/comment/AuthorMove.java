package org.letterpress.comment;

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
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** That so many comments of one author went from one status to another. */
@Entity
@Table(name = "author_move")
class AuthorMove {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "author_move_seq")
    @SequenceGenerator(name = "author_move_seq", sequenceName = "author_move_seq", allocationSize = 50)
    private @Nullable Long id;

    @Column(name = "email_key")
    private String author;

    /** Null: from nowhere. */
    @Enumerated(EnumType.STRING)
    @Column(name = "from_status")
    private @Nullable CommentStatus from;

    /** Null: to nowhere. */
    @Enumerated(EnumType.STRING)
    @Column(name = "to_status")
    private @Nullable CommentStatus to;

    private int comments;

    /** When the oldest of those that arrived was posted; null where none did. */
    private @Nullable Instant since;

    @SuppressWarnings("NullAway.Init") // filled by the persistence provider
    protected AuthorMove() {}

    /** That comments arrived. */
    AuthorMove(String author, CommentStatus to, int comments, @Nullable Instant since) {
        this.author = author;
        this.to = to;
        this.comments = comments;
        this.since = since;
    }

    /** That one changed, or with null is no longer known to be this author's. */
    AuthorMove(String author, CommentStatus from, @Nullable CommentStatus to) {
        this.author = author;
        this.from = from;
        this.to = to;
        this.comments = 1;
    }

    long id() {
        return Objects.requireNonNull(id);
    }

    String author() {
        return author;
    }

    void countIn(AuthorSums sums) {
        sums.move(from, to, comments);
        sums.seen(since);
    }
}
