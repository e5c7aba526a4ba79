package org.letterpress.briefing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.letterpress.article.Headline;
import org.letterpress.comment.Comment;
import org.letterpress.comment.CommentStatus;
import org.letterpress.moderation.Decision;
import org.letterpress.screening.Finding;
import org.letterpress.text.Policy;
import org.letterpress.text.RichText;

/**
 * What the link of a letter asks: the comment as it is now.
 *
 * @param article its title
 * @param website of the author; null when there is none
 * @param text null when it was taken back
 * @param edit what its author wants it to say instead; null when nothing waits
 * @param appeal why its author asks for a review, perhaps empty; null when none is asked for
 */
public record Question(
        String article,
        String author,
        @Nullable String website,
        @Nullable RichText text,
        @Nullable RichText edit,
        @Nullable String appeal,
        List<Finding> findings,
        State state,
        CommentStatus status,
        @Nullable Handled handled) {

    /** Whether it can be answered. */
    public enum State {
        /** It can. */
        ASKING,
        /** The comment is not what the letter said: it was decided about, or has changed, since. */
        OVER,
        /** Its author asked for another opinion than this moderator's. */
        FOR_OTHERS
    }

    /** Who decided about it since the letter was written, and when. */
    public record Handled(String by, Instant at) {}

    static Question of(Waiting now, DecisionLink link, Headline article, List<Finding> findings) {
        Comment comment = now.comment();
        boolean there = !comment.isWithdrawn();
        return new Question(
                article.title(),
                there ? comment.byline().name() : "",
                comment.byline().website(),
                there ? comment.body() : null,
                comment.stagedText().map(text -> text.rendered(Policy.COMMENT)).orElse(null),
                comment.isUnderAppeal() ? comment.appealNote() : null,
                there ? findings : List.of(),
                state(now, link),
                comment.status(),
                handled(now.last(), link));
    }

    private static State state(Waiting now, DecisionLink link) {
        if (!link.isStill(now)) {
            return State.OVER;
        }
        return now.isForOthersThan(link.staffId()) ? State.FOR_OTHERS : State.ASKING;
    }

    private static @Nullable Handled handled(Optional<Decision> last, DecisionLink link) {
        return last.filter(decision -> !decision.decidedAt().isBefore(link.madeAt()))
                .map(decision -> new Handled(decision.moderatorName(), decision.decidedAt()))
                .orElse(null);
    }

    /** Keeps what is personal out of logs. */
    @Override
    public String toString() {
        return "Question[" + state + "]";
    }
}
