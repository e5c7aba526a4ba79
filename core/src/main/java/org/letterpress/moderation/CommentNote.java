package org.letterpress.moderation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.letterpress.staff.Staff;

/** What a moderator has written for the others about a comment. Written once, never changed, never shown to its author. */
@Entity
@Table(name = "comment_note")
public class CommentNote {
    /** In UTF-16 units. */
    public static final int MAX_LENGTH = 2_000;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "comment_note_seq")
    @SequenceGenerator(name = "comment_note_seq", sequenceName = "comment_note_seq", allocationSize = 50)
    private @Nullable Long id;

    @Column(name = "comment_id")
    private long commentId;

    @Column(name = "author_id")
    private long authorId;

    /** As the moderator was called when writing. */
    @Column(name = "author_name")
    private String authorName;

    private String content;

    @Column(name = "written_at")
    private Instant writtenAt;

    @SuppressWarnings("NullAway.Init") // filled by the persistence provider
    protected CommentNote() {}

    /** @throws IllegalArgumentException when the text is blank or longer than {@value #MAX_LENGTH} UTF-16 units */
    CommentNote(long commentId, String text, Staff moderator, Instant now) {
        if (text.isBlank() || text.strip().length() > MAX_LENGTH) {
            throw new IllegalArgumentException("A note has 1 to " + MAX_LENGTH + " characters");
        }
        this.commentId = commentId;
        this.content = text.strip();
        this.authorId = moderator.id();
        this.authorName = moderator.name();
        this.writtenAt = now;
    }

    public long commentId() {
        return commentId;
    }

    public long authorId() {
        return authorId;
    }

    public String authorName() {
        return authorName;
    }

    public String text() {
        return content;
    }

    public Instant writtenAt() {
        return writtenAt;
    }
}
