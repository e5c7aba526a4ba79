package org.letterpress.moderation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.letterpress.comment.Comment;
import org.letterpress.comment.CommentStatus;
import org.letterpress.screening.Finding;
import org.letterpress.text.Policy;
import org.letterpress.text.RichText;

/**
 * A comment as the moderator judges it. The e-mail address is for the staff alone.
 *
 * @param body what it says, to the world when it is approved
 * @param edit what its author wants it to say instead; null when nothing waits
 * @param appeal why its author asks for a review, perhaps empty; null when none is asked for
 */
public record QueueCard(
        long id,
        String publicId,
        int version,
        CommentStatus status,
        Writer writer,
        RichText body,
        @Nullable RichText edit,
        @Nullable String appeal,
        Instant postedAt,
        About article,
        List<Finding> findings) {

    /** Who wrote it, as far as that is known. */
    public record Writer(
            String name,
            @Nullable String email,
            boolean emailConfirmed,
            @Nullable String website,
            @Nullable String network) {

        /** Keeps all of it out of logs. */
        @Override
        public String toString() {
            return "Writer[hidden]";
        }
    }

    /**
     * The article it answers.
     *
     * @param path null while it has no address
     */
    public record About(String title, @Nullable String path) {}

    static QueueCard of(Comment comment, About article, Map<Long, List<Finding>> findings) {
        long id = Objects.requireNonNull(comment.id());
        return new QueueCard(
                id,
                comment.publicId().value(),
                comment.version(),
                comment.status(),
                writer(comment),
                comment.body(),
                comment.stagedText().map(text -> text.rendered(Policy.COMMENT)).orElse(null),
                comment.isUnderAppeal() ? comment.appealNote() : null,
                comment.postedAt(),
                article,
                findings.getOrDefault(id, List.of()));
    }

    private static Writer writer(Comment comment) {
        return new Writer(
                comment.byline().name(),
                comment.byline().email(),
                comment.isEmailConfirmed(),
                comment.byline().website(),
                comment.network().orElse(null));
    }

    @Override
    public String toString() {
        return "QueueCard[" + publicId + "]";
    }
}
