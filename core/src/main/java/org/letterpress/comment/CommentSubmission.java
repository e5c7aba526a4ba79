package org.letterpress.comment;

import org.jspecify.annotations.Nullable;
import org.letterpress.text.CommentText;
import org.letterpress.text.EmailAddress;
import org.letterpress.text.PersonName;
import org.letterpress.text.WebsiteAddress;

/**
 * All that a reader can hand over with a comment; whatever else a request says is not listened to.
 *
 * @param articleId the article it answers
 * @param parentId the comment it replies to, as {@link CommentId} has it; null or empty for none
 */
public record CommentSubmission(
        long articleId,
        @Nullable String parentId,
        @CommentText String body,
        @PersonName String name,
        @EmailAddress String email,
        @WebsiteAddress @Nullable String website) {

    /** Keeps the e-mail address out of logs. */
    @Override
    public String toString() {
        return "CommentSubmission[article " + articleId + "]";
    }
}
