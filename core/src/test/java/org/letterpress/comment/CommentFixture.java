package org.letterpress.comment;

import org.letterpress.Press;
import org.letterpress.moderation.Ruling;
import org.letterpress.moderation.Verdict;
import org.letterpress.staff.StaffFixture;

/** Comments as tests want them. */
public final class CommentFixture {
    private CommentFixture() {}

    public static CommentSubmission submission(long article, String body) {
        return new CommentSubmission(article, null, body, "Bo Reader", "bo@example.org", null);
    }

    public static Receipt submitted(Press press, long article, String body) {
        return press.in(() -> press.commenting().submit(submission(article, body)));
    }

    public static CommentId approved(Press press, long article, String body) {
        CommentId id = submitted(press, article, body).comment();
        approve(press, id);
        return id;
    }

    public static CommentId approvedReply(Press press, long article, CommentId parent, String body) {
        CommentId id = press.in(() -> press.commenting()
                        .submit(new CommentSubmission(
                                article, parent.value(), body, "Cy Answerer", "cy@example.org", null)))
                .comment();
        approve(press, id);
        return id;
    }

    public static int version(Press press, CommentId id) {
        return press.in(() -> press.comments().byPublicId(id).orElseThrow().version());
    }

    private static void approve(Press press, CommentId id) {
        int version = version(press, id);
        press.run(() -> press.moderating().decide(new Ruling(id, version, Verdict.APPROVE), StaffFixture.MODERATOR));
    }
}
