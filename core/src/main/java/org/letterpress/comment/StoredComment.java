package org.letterpress.comment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.letterpress.text.Writing;

/**
 * Everything that is stored about one comment and its author, for the author: but for what only tells two texts apart, and
 * what the screens say to moderators alone.
 *
 * @param network it was sent from
 * @param program it was sent with
 * @param staged what waits to take the place of the approved text
 * @param findings what the screens say to the author
 * @param earlier texts, the newest first
 */
public record StoredComment(
        Comment comment,
        Optional<String> network,
        Optional<String> program,
        Staged staged,
        Appealed appealed,
        Optional<Instant> emailConfirmedAt,
        List<Found> findings,
        List<Earlier> earlier) {

    /** A text that waits; both are empty when none does. */
    public record Staged(Optional<String> text, Optional<Instant> at) {}

    /** That the author asked for a review; both are empty when that is not so. */
    public record Appealed(Optional<Instant> at, Optional<String> note) {}

    public record Found(String text, Instant at) {}

    public record Earlier(String text, EarlierText.Role role, Instant laidByAt) {}

    static StoredComment of(Comment comment, List<CommentFinding> findings, List<EarlierText> earlier) {
        Provenance from = comment.provenance();
        Appeal appeal = comment.appealed();
        return new StoredComment(
                comment,
                from.sender(),
                from.agent(),
                new Staged(comment.stagedText().map(Writing::source), comment.stagedAt()),
                new Appealed(appeal.at(), appeal.note()),
                comment.confirmation().at(),
                findings.stream()
                        .map(found -> new Found(found.finding().forAuthor(), found.foundAt()))
                        .toList(),
                earlier.stream()
                        .map(text -> new Earlier(text.text().source(), text.role(), text.laidByAt()))
                        .toList());
    }

    /** Keeps what is personal out of logs. */
    @Override
    public String toString() {
        return "StoredComment[" + comment.publicId() + "]";
    }
}
