package org.letterpress.briefing;

import java.util.Objects;
import java.util.Optional;
import org.letterpress.Secret;
import org.letterpress.comment.Comment;
import org.letterpress.comment.Tray;
import org.letterpress.moderation.Decision;
import org.letterpress.text.Policy;
import org.letterpress.text.RichText;
import org.letterpress.text.Writing;

/**
 * A comment as there is something to decide about it, or was.
 *
 * @param last the latest decision on where it stands
 */
record Waiting(Comment comment, Optional<Decision> last) {

    long id() {
        return Objects.requireNonNull(comment.id());
    }

    /** Whether it waits for a person. */
    boolean isSo() {
        return comment.tray() == Tray.PENDING || comment.tray() == Tray.REVIEW;
    }

    /** Whether its author asked for another opinion than that of this moderator. */
    boolean isForOthersThan(long staffId) {
        return comment.isUnderAppeal()
                && last.flatMap(Decision::moderatorId)
                        .filter(id -> id == staffId)
                        .isPresent();
    }

    /** How it waits, as letters say it. */
    String how() {
        if (comment.stagedText().isPresent()) {
            return "EDIT";
        }
        return comment.isUnderAppeal() ? "REVIEW" : "COMMENT";
    }

    /** What there is to decide about. */
    RichText text() {
        return comment.latestText().rendered(Policy.COMMENT);
    }

    /** Of all that a decision about it would go by; another as soon as its author, or a moderator, changes any of it. */
    String hash() {
        return Secret.hash(String.join(
                "\n",
                comment.status().name(),
                comment.tray().name(),
                last.map(Decision::id).map(String::valueOf).orElse("none"),
                Secret.hash(comment.source()),
                comment.stagedText().map(Writing::source).map(Secret::hash).orElse("none"),
                Secret.hash(comment.appealNote())));
    }
}
