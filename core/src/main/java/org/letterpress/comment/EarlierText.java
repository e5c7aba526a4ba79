package org.letterpress.comment;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.letterpress.Secret;
import org.letterpress.text.Writing;

/** A text that a comment no longer has: said before, or staged and not let through. Written once, never changed. */
@Entity
@Table(name = "earlier_text")
public class EarlierText {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "earlier_text_seq")
    @SequenceGenerator(name = "earlier_text_seq", sequenceName = "earlier_text_seq", allocationSize = 50)
    private @Nullable Long id;

    @Column(name = "comment_id")
    private long commentId;

    @Enumerated(EnumType.STRING)
    private Role role;

    @Embedded
    private Writing text;

    @Column(name = "laid_by_at")
    private Instant laidByAt;

    @Column(name = "decision_id")
    private @Nullable Long decisionId;

    /** 0 where it was not recorded. */
    @Column(name = "until_version")
    @SuppressWarnings("UnusedVariable") // queries look for it
    private int untilVersion;

    /** Whether it is the last one of its comment. */
    @SuppressWarnings("UnusedVariable") // queries look for it
    private boolean newest;

    /** The hash of a moderator's words that took its place; null where its author, or nobody, put others there. */
    @Column(name = "became_hash")
    private @Nullable String becameHash;

    @SuppressWarnings("NullAway.Init") // filled by the persistence provider
    protected EarlierText() {}

    public EarlierText(long commentId, Role role, Writing text, Instant now) {
        this.commentId = commentId;
        this.role = role;
        this.text = text;
        this.laidByAt = now;
        this.newest = true;
    }

    /** As {@link #EarlierText(long, Role, Writing, Instant)}, laid by through a moderator's decision. */
    public EarlierText(long commentId, Role role, Writing text, Instant now, long decisionId) {
        this(commentId, role, text, now);
        this.decisionId = decisionId;
    }

    /** Notes the last version of the comment with which it stood; before it is stored. */
    public EarlierText until(int version) {
        this.untilVersion = version;
        return this;
    }

    /** Notes that these words of a moderator took its place; before it is stored. */
    public EarlierText became(Writing words) {
        this.becameHash = Secret.hash(words.source());
        return this;
    }

    /** Whether a moderator has put {@code words} in its place. */
    boolean isBecome(Writing words) {
        return becameHash != null && becameHash.equals(Secret.hash(words.source()));
    }

    /** Whether a moderator has put other words in its place. */
    public boolean isRephrased() {
        return becameHash != null;
    }

    long commentId() {
        return commentId;
    }

    public Role role() {
        return role;
    }

    public Writing text() {
        return text;
    }

    public Instant laidByAt() {
        return laidByAt;
    }

    /** What a text was before it was laid by. */
    public enum Role {
        /** What the comment said. */
        SAID,
        /** What waited to take the place of what it said. */
        STAGED
    }
}
