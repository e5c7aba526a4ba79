package org.letterpress.moderation;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.letterpress.article.ArticleAddress;
import org.letterpress.comment.CommentStatus;
import org.letterpress.text.Policy;
import org.letterpress.text.RichText;
import org.letterpress.text.Slug;

/** A comment as the moderator judges it. The e-mail address is for the staff alone. */
public record QueueCard(
        long id,
        String publicId,
        int version,
        CommentStatus status,
        String author,
        @Nullable String email,
        @Nullable String website,
        RichText body,
        Instant postedAt,
        String articleTitle,
        @Nullable String articlePath) {

    /** As a query reads it; what comes from the database is sanitised on its way out. */
    public QueueCard(
            long id,
            String publicId,
            int version,
            CommentStatus status,
            String author,
            @Nullable String email,
            @Nullable String website,
            String html,
            Instant postedAt,
            String articleTitle,
            @Nullable LocalDate articleDay,
            String articleSlug) {
        this(
                id,
                publicId,
                version,
                status,
                author,
                email,
                website,
                new RichText(Policy.COMMENT, html),
                postedAt,
                articleTitle,
                articleDay == null ? null : new ArticleAddress(articleDay, new Slug(articleSlug)).path());
    }

    @Override
    public String toString() {
        return "QueueCard[" + publicId + "]";
    }
}
