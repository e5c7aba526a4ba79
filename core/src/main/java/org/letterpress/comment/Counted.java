package org.letterpress.comment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * As what a comment is counted.
 *
 * @param author the key of the e-mail address; null when there is none
 */
record Counted(Tray tray, CommentStatus status, @Nullable String author, Instant postedAt) {

    /** What to count in trays since it was counted so; null when it was not. */
    Optional<TrayMove> trayMove(@Nullable Counted before) {
        Tray from = before == null ? null : before.tray;
        return from == tray ? Optional.empty() : Optional.of(new TrayMove(from, tray, 1));
    }

    /** What to count of authors since it was counted so; null when it was not. */
    List<AuthorMove> authorMoves(@Nullable Counted before) {
        if (before == null || before.author == null) {
            return arrival().toList();
        }
        if (!before.author.equals(author)) {
            return Stream.concat(Stream.of(new AuthorMove(before.author, before.status, null)), arrival())
                    .toList();
        }
        return before.status == status ? List.of() : List.of(new AuthorMove(before.author, before.status, status));
    }

    private Stream<AuthorMove> arrival() {
        return author == null ? Stream.empty() : Stream.of(new AuthorMove(author, status, 1, postedAt));
    }

    /** Keeps whose it is out of logs. */
    @Override
    public String toString() {
        return "Counted[" + tray + "]";
    }
}
