package org.letterpress.web.comment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.letterpress.Refusal;
import org.letterpress.comment.AlreadySaid;
import org.letterpress.comment.CommentsClosed;
import org.letterpress.comment.ParentNotPublic;
import org.letterpress.comment.SubmissionInvalid;
import org.letterpress.comment.ThreadClosed;
import org.letterpress.comment.TooManyComments;
import org.letterpress.web.page.CurrentRoute;
import org.letterpress.web.page.Dates;
import org.letterpress.web.page.Problems;

/** Says in a reader's words why a comment was not taken, and in a program's with the status. */
@RequestScoped
public class CommentRefusals {
    private static final String FIELD = "body";
    private static final int TOO_MANY_REQUESTS = 429; // RFC 6585
    private static final int SERVICE_UNAVAILABLE = 503;

    @Inject
    private Problems problems;

    @Inject
    private CurrentRoute route;

    @Inject
    private Dates dates;

    @Inject
    private Clock clock;

    void say(Refusal refusal) {
        if (refusal instanceof SubmissionInvalid invalid) {
            invalid.errors().forEach(error -> problems.add(error.field(), error.message()));
        } else if (refusal instanceof TooManyComments many) {
            sayWhen(many.retryAfter());
        } else {
            problems.addWord(FIELD, word(refusal));
        }
    }

    private static String word(Refusal refusal) {
        if (refusal instanceof CommentsClosed) {
            return "comment.closed.meanwhile";
        }
        if (refusal instanceof ParentNotPublic) {
            return "comment.parent.gone";
        }
        if (refusal instanceof ThreadClosed) {
            return "comment.thread.closed.meanwhile";
        }
        if (refusal instanceof AlreadySaid) {
            return "comment.said";
        }
        throw refusal;
    }

    private void sayWhen(Duration wait) {
        // The minute after, so that who waits as told is not refused again.
        problems.addWord(
                FIELD, "comment.flood", dates.minute(clock.instant().plus(wait).plusSeconds(59)));
        route.response().setStatus(TOO_MANY_REQUESTS);
        route.response().setHeader("Retry-After", String.valueOf(wait.toSeconds() + 1));
    }

    /** Something of the house is broken: nothing was stored, and nothing that was typed is lost. */
    void sayNotStored() {
        problems.addWord(FIELD, "comment.not-stored");
        route.response().setStatus(SERVICE_UNAVAILABLE);
    }
}
