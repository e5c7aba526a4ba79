package org.letterpress.comment;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.letterpress.Press;
import org.letterpress.moderation.Ruling;
import org.letterpress.moderation.Verdict;
import org.letterpress.staff.StaffFixture;
import org.letterpress.text.Writing;

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

    /** Public comments: so many threads of so many answers each, stored at once. */
    static void discussion(Press press, long article, int threads, int answers) {
        press.run(() -> {
            for (int thread = 0; thread < threads; thread++) {
                Comment root = published(press, article, "Thread " + thread, null);
                press.em().flush(); // an answer refers to a row that is there
                for (int answer = 0; answer < answers; answer++) {
                    published(press, article, "Answer " + thread + "." + answer, root);
                }
            }
        });
    }

    /** So many comments that a moderator approved, stored at once. */
    public static void decided(Press press, long article, int count, String body) {
        press.run(() -> {
            List<Comment> comments = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                Comment comment = stored(press, article, body);
                comments.add(comment);
            }
            press.em().flush(); // a decision refers to a row that is there
            comments.forEach(comment -> press.moderating()
                    .decide(
                            new Ruling(comment.publicId(), comment.version(), Verdict.APPROVE),
                            StaffFixture.MODERATOR));
        });
    }

    /** So many comments that wait, stored in the current transaction. */
    public static void waiting(Press press, long article, int count) {
        for (int i = 0; i < count; i++) {
            stored(press, article, "Waiting " + i);
        }
    }

    private static Comment stored(Press press, long article, String body) {
        Byline byline = new Byline("Bo Reader", "bo" + NUMBER.incrementAndGet() + "@example.org", null);
        Comment comment = new Comment(article, byline, Writing.typed(body), press.clock.instant());
        press.comments().add(comment);
        return comment;
    }

    private static Comment published(Press press, long article, String body, @Nullable Comment parent) {
        Byline byline = new Byline("Bo Reader", "bo" + NUMBER.incrementAndGet() + "@example.org", null);
        Comment comment = new Comment(article, byline, Writing.typed(body), press.clock.instant());
        if (parent != null) {
            comment.answer(parent);
        }
        comment.keepDecision(CommentStatus.APPROVED);
        press.comments().add(comment);
        return comment;
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

    /** What the world reads under an article. */
    public static List<String> shown(Press press, long article) {
        return press.in(() -> press.comments().threads(article, 1)).entries().stream()
                .map(entry -> entry.comment().body().plainText().strip())
                .toList();
    }

    public static int version(Press press, CommentId id) {
        return press.in(() -> press.comments().byPublicId(id).orElseThrow().version());
    }

    public static void rejected(Press press, CommentId id) {
        decide(press, id, Verdict.REJECT);
    }

    static void approve(Press press, CommentId id) {
        decide(press, id, Verdict.APPROVE);
    }

    private static void decide(Press press, CommentId id, Verdict verdict) {
        int version = version(press, id);
        press.run(() -> press.moderating().decide(new Ruling(id, version, verdict), StaffFixture.MODERATOR));
    }
}
