package org.letterpress.comment;

import org.jspecify.annotations.Nullable;
import org.letterpress.Secret;
import org.letterpress.text.CommentText;
import org.letterpress.text.EmailAddress;
import org.letterpress.text.PersonName;
import org.letterpress.text.WebsiteAddress;

/**
 * All that a reader can hand over with a comment; whatever else a request says is not listened to.
 *
 * @param target what it answers
 * @param name empty where the site does not ask for one
 * @param email empty where the site does not ask for one
 * @param key what the form, or a program, calls this submission: the same under the same key is the same comment; null or
 *     empty when it is called nothing
 */
public record CommentSubmission(
        Target target,
        @CommentText String body,
        @PersonName(required = false) String name,
        @EmailAddress(required = false) String email,
        @WebsiteAddress @Nullable String website,
        @Nullable String key) {

    /**
     * What a comment answers.
     *
     * @param articleId the article
     * @param parentId the comment it replies to, as {@link CommentId} has it; null or empty for none
     */
    public record Target(long articleId, @Nullable String parentId) {}

    public CommentSubmission(long articleId, String body, String name, String email) {
        this(new Target(articleId, null), body, name, email, null, null);
    }

    public long articleId() {
        return target.articleId();
    }

    /**
     * What is the same for the same submission under the same key, and for no other. The whole of it counts: forms that a
     * cache keeps give many readers one key.
     */
    @Nullable
    String fingerprint() {
        return key == null || key.isEmpty()
                ? null
                : Secret.hash(String.join("\0", key, target.toString(), body, name, email, String.valueOf(website)));
    }

    /** Keeps the e-mail address out of logs. */
    @Override
    public String toString() {
        return "CommentSubmission[article " + articleId() + "]";
    }
}
