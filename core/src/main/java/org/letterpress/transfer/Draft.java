package org.letterpress.transfer;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.letterpress.comment.Comment;

/** A comment that is about to be stored. Level 0 goes first, each reply on a level after what it answers. */
final class Draft {
    private final String key;
    private final long articleId;
    private final Contribution contribution;
    private final int level;
    private final boolean waiting;
    private @Nullable Comment stored;

    private Draft(Draft plain, int level, boolean waiting) {
        this.key = plain.key;
        this.articleId = plain.articleId;
        this.contribution = plain.contribution;
        this.level = level;
        this.waiting = waiting;
    }

    Draft(String key, long articleId, Contribution contribution) {
        this.key = key;
        this.articleId = articleId;
        this.contribution = contribution;
        this.level = 0;
        this.waiting = false;
    }

    Draft onLevel(int higher) {
        return new Draft(this, higher, false);
    }

    /** For a parent that is not there yet. */
    Draft waiting() {
        return new Draft(this, 0, true);
    }

    String key() {
        return key;
    }

    long articleId() {
        return articleId;
    }

    Contribution contribution() {
        return contribution;
    }

    int level() {
        return level;
    }

    boolean isWaiting() {
        return waiting;
    }

    /** What it answers, unless it answers itself. */
    Optional<String> parentKey() {
        return contribution.parentKey().filter(parent -> !parent.equals(key));
    }

    void storedAs(Comment comment) {
        this.stored = comment;
    }

    Optional<Comment> stored() {
        return Optional.ofNullable(stored);
    }
}
