package org.letterpress.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.letterpress.comment.CommentFixture.approved;
import static org.letterpress.comment.CommentFixture.approvedReply;
import static org.letterpress.comment.CommentFixture.version;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.letterpress.Press;
import org.letterpress.article.ArticleFixture;
import org.letterpress.comment.Circumstances;
import org.letterpress.comment.CommentFixture;
import org.letterpress.comment.CommentId;
import org.letterpress.comment.CommentStatus;
import org.letterpress.comment.ThreadClosed;
import org.letterpress.staff.NotPermitted;
import org.letterpress.staff.StaffFixture;

@Tag("database")
@DisplayNameGeneration(ReplaceUnderscores.class)
class ClosingThreadsTest {
    @RegisterExtension
    static final Press press = new Press();

    private long article;
    private CommentId root;
    private CommentId answer;

    @BeforeEach
    void a_thread_and_another() {
        article = ArticleFixture.given(press, "Debate");
        root = approved(press, article, "Yes!");
        answer = approvedReply(press, article, root, "No!");
        approved(press, article, "By the way");
    }

    @Test
    void a_closed_thread_takes_no_more_answers_and_keeps_those_it_has() {
        close(answer);

        assertThatExceptionOfType(ThreadClosed.class).isThrownBy(() -> answered(root));
        assertThatExceptionOfType(ThreadClosed.class).isThrownBy(() -> answered(answer));
        assertThat(CommentFixture.shown(press, article)).containsExactly("Yes!", "No!", "By the way");
        assertThat(closed()).containsExactly(true, true, false);
    }

    @Test
    void it_can_be_opened_again() {
        close(root);
        press.run(() -> press.closingThreads().reopen(answer, StaffFixture.MODERATOR));

        answered(answer);
        assertThat(closed()).containsExactly(false, false, false);
    }

    @Test
    void the_staff_answers_no_more_either() {
        close(root);
        int seen = version(press, answer);

        assertThatExceptionOfType(ThreadClosed.class)
                .isThrownBy(() -> press.in(
                        () -> press.replying().reply(new StaffReply(answer, seen, "Hm."), StaffFixture.MODERATOR)));
    }

    @Test
    void who_decides_meanwhile_is_not_late() {
        int seen = version(press, root);
        close(root);

        assertThat(version(press, root)).isEqualTo(seen);
        Decided decided = press.in(
                () -> press.moderating().decide(new Ruling(root, seen, Verdict.REJECT), StaffFixture.SECOND_MODERATOR));
        assertThat(decided.status()).isEqualTo(CommentStatus.REJECTED);
        assertThat(closed()).as("also where its root is not public").containsExactly(true, false);
    }

    @Test
    void what_waits_in_it_is_decided_as_before() {
        CommentId waiting = answered(root);
        close(root);
        int seen = version(press, waiting);

        press.run(() -> press.moderating().decide(new Ruling(waiting, seen, Verdict.APPROVE), StaffFixture.MODERATOR));

        assertThat(closed()).containsExactly(true, true, true, false);
    }

    @Test
    void the_card_says_so() {
        answered(root);
        close(root);

        assertThat(press.in(() -> press.queue()
                                .page(
                                        new QueueQuery(org.letterpress.comment.Tray.PENDING, QueueCursor.START, 20),
                                        StaffFixture.MODERATOR))
                        .cards())
                .singleElement()
                .matches(card -> card.article().threadClosed());
    }

    @Test
    void it_is_for_moderators() {
        assertThatExceptionOfType(NotPermitted.class)
                .isThrownBy(() -> press.run(() -> press.closingThreads().close(root, StaffFixture.EDITOR)));
        assertThatExceptionOfType(NoSuchComment.class).isThrownBy(() -> close(CommentId.random()));
        assertThat(closed()).containsOnly(false);
    }

    private static void close(CommentId comment) {
        press.run(() -> press.closingThreads().close(comment, StaffFixture.MODERATOR));
    }

    private CommentId answered(CommentId comment) {
        return press.commenting()
                .submit(CommentFixture.reply(article, comment, "And again"), Circumstances.UNKNOWN)
                .comment();
    }

    private List<Boolean> closed() {
        return press.in(() -> press.comments().threads(article, 1)).entries().stream()
                .map(entry -> entry.comment().closed())
                .toList();
    }
}
