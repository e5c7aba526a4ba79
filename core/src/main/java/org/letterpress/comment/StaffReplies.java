package org.letterpress.comment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.letterpress.Secret;
import org.letterpress.text.Writing;

/** Puts what the staff says under the comments of readers. */
@ApplicationScoped
public class StaffReplies {
    private Comments comments;
    private SubmissionCheck check;
    private Clock clock;

    @SuppressWarnings("NullAway.Init") // for the client proxy
    StaffReplies() {}

    @Inject
    public StaffReplies(Comments comments, SubmissionCheck check, Clock clock) {
        this.comments = comments;
        this.check = check;
        this.clock = clock;
    }

    /**
     * Stores what somebody of the staff answers; PENDING, as every comment is born. Nobody has a receipt of it, and no screen
     * looks at it.
     *
     * @param name of that person, which stands above it
     * @throws SubmissionInvalid when the text breaks its rule
     * @throws ThreadClosed when the thread takes no more answers
     * @throws AlreadySaid when the same person has given the same answer already
     */
    public Comment add(Comment parent, String name, String text) {
        check.check(text);
        comments.demandOpenThread(parent);
        String key = Secret.hash(String.join("\0", "staff", parent.publicId().value(), name, text));
        if (comments.bySubmission(key).isPresent()) {
            throw new AlreadySaid(parent.articleId());
        }
        Comment reply =
                new Comment(parent.articleId(), new Byline(name, null, null), Writing.typed(text), clock.instant());
        reply.answer(parent);
        reply.speakForStaff();
        reply.changeProvenance().knowAgainBy(key);
        comments.add(reply);
        comments.flush();
        return reply;
    }
}
