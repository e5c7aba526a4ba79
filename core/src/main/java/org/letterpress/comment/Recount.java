package org.letterpress.comment;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a comment is counted as from now on.
 *
 * @param before as what it was counted; null when it was not
 */
record Recount(@Nullable Counted before, Counted after) {

    Optional<TrayMove> trayMove() {
        return after.trayMove(before);
    }

    List<AuthorMove> authorMoves() {
        return after.authorMoves(before);
    }

    /** Whose it was, and nobody knows any more. */
    Optional<String> formerAuthor() {
        return after.author() == null && before != null ? Optional.ofNullable(before.author()) : Optional.empty();
    }

    /** Keeps whose it is out of logs. */
    @Override
    public String toString() {
        return "Recount[" + after + "]";
    }
}
