package org.letterpress.moderation;

import java.util.List;
import java.util.Objects;
import org.letterpress.comment.Comment;
import org.letterpress.comment.CommentStatus;
import org.letterpress.comment.Tray;
import org.letterpress.screening.Finding;
import org.letterpress.text.Policy;

/**
 * A comment that other rules would treat or judge otherwise.
 *
 * @param status what was said of it, or that it waits
 * @param before where the page of its tray starts that has it first
 * @param excerpt the beginning of its text, without markup
 * @param more what would be found in it that is not found now; fewer what would be found no longer
 */
public record Affected(
        String publicId,
        CommentStatus status,
        Tray tray,
        QueueCursor before,
        String author,
        String excerpt,
        Fate now,
        Fate then,
        List<String> more,
        List<String> fewer) {
    private static final int EXCERPT = 200;

    static Affected of(Comment comment, Difference difference) {
        return of(comment, difference.now(), difference.then(), texts(difference.more()), texts(difference.fewer()));
    }

    static Affected of(Comment comment, ShadowMark mark) {
        return of(comment, mark.now(), mark.then(), texts(mark.more()), texts(mark.fewer()));
    }

    private static Affected of(Comment comment, Fate now, Fate then, List<String> more, List<String> fewer) {
        String text = comment.latestText().rendered(Policy.COMMENT).plainText().strip();
        return new Affected(
                comment.publicId().value(),
                comment.status(),
                comment.tray(),
                new QueueCursor(comment.postedAt(), Objects.requireNonNull(comment.id()) - 1),
                comment.byline().name(),
                text.codePointCount(0, text.length()) <= EXCERPT
                        ? text
                        : text.substring(0, text.offsetByCodePoints(0, EXCERPT)) + "…",
                now,
                then,
                more,
                fewer);
    }

    private static List<String> texts(List<Finding> findings) {
        return findings.stream().map(Finding::forModerator).toList();
    }

    private static List<String> texts(String all) {
        return all.isEmpty() ? List.of() : List.of(all);
    }

    /** Keeps what somebody wrote out of logs. */
    @Override
    public String toString() {
        return "Affected[" + publicId + "]";
    }
}
