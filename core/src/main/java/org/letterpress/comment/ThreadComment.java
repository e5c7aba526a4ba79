package org.letterpress.comment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.letterpress.text.Policy;
import org.letterpress.text.RichText;

/**
 * A comment as its thread shows it to the world: no e-mail address, no status.
 *
 * @param byStaff whether it was said in the name of the staff
 * @param closed whether no more answers are taken in its thread
 */
public record ThreadComment(
        long id,
        String publicId,
        @Nullable Long parentId,
        long rootId,
        Instant threadAt,
        String author,
        @Nullable String website,
        RichText body,
        Instant postedAt,
        boolean byStaff,
        boolean closed) {

    /** As a query reads it; what comes from the database is sanitised on its way out. */
    public ThreadComment(
            long id,
            String publicId,
            @Nullable Long parentId,
            long rootId,
            Instant threadAt,
            String author,
            @Nullable String website,
            String html,
            Instant postedAt) {
        this(id, publicId, parentId, rootId, threadAt, author, website, html, postedAt, false, false);
    }

    /** As a query reads it that also asks what only pages show. */
    public ThreadComment(
            long id,
            String publicId,
            @Nullable Long parentId,
            long rootId,
            Instant threadAt,
            String author,
            @Nullable String website,
            String html,
            Instant postedAt,
            boolean byStaff,
            boolean closed) {
        this(
                id,
                publicId,
                parentId,
                rootId,
                threadAt,
                author,
                website,
                new RichText(Policy.COMMENT, html),
                postedAt,
                byStaff,
                closed);
    }
}
