package org.letterpress.web.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.ws.rs.WebApplicationException;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.letterpress.comment.CommentSubmission;
import org.letterpress.text.CommentText;

/** A comment as a program sends it: an object whose fields are texts; a field that is missing is empty. */
record SentComment(SentObject sent) {
    /** In bytes: a text of 16 KiB is 96 KiB where every character is escaped. */
    private static final SentObject.Limit LIMIT = new SentObject.Limit(
            128 * 1024, "A comment has at most " + CommentText.MAX_BYTES + " bytes of text in UTF-8.");

    private static final List<String> NAMES = List.of("body", "name", "email", "website", "parentId");

    /**
     * @param announced how many bytes the client says it sends; -1 when it does not say
     * @throws WebApplicationException 413 when there is too much of it, 400 when it is no such object
     */
    static SentComment read(InputStream body, long announced) {
        SentObject sent = SentObject.read(body, announced, LIMIT);
        NAMES.forEach(sent::text);
        if (sent.text("body").getBytes(UTF_8).length > CommentText.MAX_BYTES) {
            throw LIMIT.exceeded();
        }
        return new SentComment(sent);
    }

    CommentSubmission submission(long article, @Nullable String key) {
        return new CommentSubmission(
                new CommentSubmission.Target(article, sent.text("parentId")),
                sent.text("body"),
                sent.text("name"),
                sent.text("email"),
                sent.text("website"),
                key);
    }
}
