package org.letterpress.comment;

import java.util.concurrent.atomic.AtomicInteger;
import org.letterpress.Press;
import org.letterpress.moderation.Ruling;
import org.letterpress.moderation.Verdict;
import org.letterpress.staff.StaffFixture;

/** Comments as tests want them. */
public final class CommentFixture {
    /** Each comment has an author of its own, so that none is taken for a flood. */
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private CommentFixture() {}

    public static CommentSubmission submission(long article, String body) {
        return new CommentSubmission(article, body, "Bo Reader", "bo" + NUMBER.incrementAndGet() + "@example.org");
    }

    public static Receipt submitted(Press press, long article, String body) {
        return press.commenting().submit(submission(article, body), Circumstances.UNKNOWN);
    }

    public static CommentId approved(Press press, long article, String body) {
        CommentId id = submitted(press, article, body).comment();
        approve(press, id);
        return id;
    }

    public static CommentId approvedReply(Press press, long article, CommentId parent, String body) {
        CommentId id = press.commenting()
                .submit(reply(article, parent, body), Circumstances.UNKNOWN)
                .comment();
        approve(press, id);
        return id;
    }

    public static CommentSubmission reply(long article, CommentId parent, String body) {
        CommentSubmission.Target target = new CommentSubmission.Target(article, parent.value());
        return new CommentSubmission(
                target, body, "Cy Answerer", "cy" + NUMBER.incrementAndGet() + "@example.org", null, null);
    }

    public static int version(Press press, CommentId id) {
        return press.in(() -> press.comments().byPublicId(id).orElseThrow().version());
    }

    public static void rejected(Press press, CommentId id) {
        decide(press, id, Verdict.REJECT);
    }

    private static void approve(Press press, CommentId id) {
        decide(press, id, Verdict.APPROVE);
    }

    private static void decide(Press press, CommentId id, Verdict verdict) {
        int version = version(press, id);
        press.run(() -> press.moderating().decide(new Ruling(id, version, verdict), StaffFixture.MODERATOR));
    }
}
