package org.letterpress.moderation;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.letterpress.Refusal;
import org.letterpress.comment.Comment;
import org.letterpress.comment.CommentId;
import org.letterpress.comment.CommentStatus;

/** The comment is no longer what the moderator saw: somebody else has decided it, or it changed, in the meantime. */
public class AlreadyDecided extends Refusal {
    private static final long serialVersionUID = 1L;

    private final transient CommentId comment;
    private final CommentStatus status;
    private final int version;
    private final @Nullable String decidedBy;
    private final @Nullable Instant decidedAt;
    private final boolean returned;
    private final boolean rephrased;

    AlreadyDecided(Comment comment, Optional<Decision> last) {
        super("Comment " + comment.publicId() + " is at version " + comment.version() + " by now");
        this.comment = comment.publicId();
        this.status = comment.status();
        this.version = comment.version();
        this.decidedBy = last.map(Decision::moderatorName).orElse(null);
        this.decidedAt = last.map(Decision::decidedAt).orElse(null);
        this.returned = comment.isReturned();
        this.rephrased = last.map(Decision::about)
                .filter(about -> about == Decision.About.TEXT)
                .isPresent();
    }

    public CommentId comment() {
        return comment;
    }

    public CommentStatus status() {
        return status;
    }

    public int version() {
        return version;
    }

    /** Whether it lies with its author by now, who was asked for another text. */
    public boolean isReturned() {
        return returned;
    }

    /** Whether what was decided last were its words. */
    public boolean isRephrased() {
        return rephrased;
    }

    /** The name of who decided last; empty when nobody of this staff did. */
    public Optional<String> decidedBy() {
        return Optional.ofNullable(decidedBy);
    }

    public Optional<Instant> decidedAt() {
        return Optional.ofNullable(decidedAt);
    }
}
