package org.letterpress.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.letterpress.comment.CommentFixture.submitted;
import static org.letterpress.comment.CommentFixture.version;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.letterpress.Press;
import org.letterpress.article.ArticleFixture;
import org.letterpress.comment.AlreadySaid;
import org.letterpress.comment.Comment;
import org.letterpress.comment.CommentFixture;
import org.letterpress.comment.CommentId;
import org.letterpress.comment.CommentStatus;
import org.letterpress.comment.Receipt;
import org.letterpress.comment.SubmissionInvalid;
import org.letterpress.comment.ThreadEntry;
import org.letterpress.staff.NotPermitted;
import org.letterpress.staff.StaffFixture;

@Tag("database")
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReplyingTest {
    private static final String QUESTION = "When does it open?";
    private static final String ANSWER = "At *nine*.";

    @RegisterExtension
    static final Press press = new Press();

    private long article;
    private Receipt receipt;
    private CommentId id;

    @BeforeEach
    void a_comment_waits() {
        article = ArticleFixture.given(press, "Debate");
        receipt = submitted(press, article, QUESTION);
        id = receipt.comment();
    }

    @Test
    void what_waits_is_approved_with_the_reply_to_it() {
        Decided decided = reply(ANSWER);

        assertThat(decided.comment()).isEqualTo(id);
        List<ThreadEntry> thread = thread();
        assertThat(thread).hasSize(2);
        ThreadEntry answer = thread.get(1);
        assertThat(answer.depth()).isEqualTo(2);
        assertThat(answer.comment().byStaff()).isTrue();
        assertThat(answer.comment().author()).isEqualTo("Mo Derator");
        assertThat(answer.comment().website()).isNull();
        assertThat(answer.comment().body().html()).contains("<em>nine</em>");
        assertThat(answer.comment().rootId()).isEqualTo(thread.get(0).comment().id());
        assertThat(thread.get(0).comment().byStaff()).isFalse();
    }

    @Test
    void both_are_taken_back_together() {
        Decided decided = reply(ANSWER);

        undo(decided);

        assertThat(thread()).isEmpty();
        assertThat(press.in(() -> stored(id).status())).isEqualTo(CommentStatus.PENDING);
    }

    @Test
    void a_reply_to_what_is_public_is_taken_back_alone() {
        decide(id, Verdict.APPROVE);
        Decided replied = reply(ANSWER);
        assertThat(replied.comment()).isNotEqualTo(id);
        assertThat(thread()).hasSize(2);

        undo(replied);

        assertThat(CommentFixture.shown(press, article)).containsExactly(QUESTION);
    }

    @Test
    void the_reply_may_go_before_what_it_answers() {
        Decided decided = reply(ANSWER);
        CommentId answer = new CommentId(thread().get(1).comment().publicId());
        decide(answer, Verdict.REJECT);

        undo(decided);

        assertThat(thread()).isEmpty();
        assertThat(press.in(() -> stored(answer).status())).isEqualTo(CommentStatus.REJECTED);
    }

    @Test
    void what_somebody_made_of_the_reply_meanwhile_is_not_taken_back_unseen() {
        Decided decided = reply(ANSWER);
        CommentId answer = new CommentId(thread().get(1).comment().publicId());
        int seen = version(press, answer);
        press.run(() ->
                press.rephrasing().rephrase(new Rephrase(answer, seen, "At ten."), StaffFixture.SECOND_MODERATOR));

        assertThatExceptionOfType(AlreadyDecided.class)
                .isThrownBy(() -> undo(decided))
                .matches(refusal -> refusal.comment().equals(answer));
        assertThat(thread()).hasSize(2);
    }

    @Test
    void an_edit_that_waits_is_approved_with_the_reply() {
        decide(id, Verdict.APPROVE);
        press.run(() -> press.authoring().edit(receipt.token(), "When does it open today?"));

        Decided decided = reply(ANSWER);

        assertThat(CommentFixture.shown(press, article)).contains("When does it open today?");
        undo(decided);
        assertThat(CommentFixture.shown(press, article)).containsExactly(QUESTION);
    }

    @Test
    void who_saw_another_version_answers_nothing() {
        int seen = version(press, id);
        press.run(() -> press.authoring().edit(receipt.token(), "Does it close?"));

        assertThatExceptionOfType(AlreadyDecided.class).isThrownBy(() -> reply(seen, ANSWER));
        assertThat(thread()).isEmpty();
        assertThat(press.counts()).containsEntry(org.letterpress.comment.Tray.PENDING, 1L);
    }

    @Test
    void who_sends_it_twice_has_said_it_once() {
        decide(id, Verdict.APPROVE);
        reply(ANSWER);

        assertThatExceptionOfType(AlreadySaid.class).isThrownBy(() -> reply(ANSWER));
        assertThat(thread()).hasSize(2);
    }

    @Test
    void it_keeps_to_the_rules_of_texts_and_is_for_moderators() {
        assertThatExceptionOfType(SubmissionInvalid.class).isThrownBy(() -> reply(" "));
        int seen = version(press, id);
        assertThatExceptionOfType(NotPermitted.class)
                .isThrownBy(() ->
                        press.in(() -> press.replying().reply(new StaffReply(id, seen, ANSWER), StaffFixture.EDITOR)));
        assertThat(thread()).isEmpty();
    }

    @Test
    void what_the_staff_says_teaches_the_site_nothing() {
        reply(ANSWER);

        assertThat(press.in(() -> press.decisions().lessons(0, 10)))
                .extracting(Learning.Lesson::byStaff)
                .containsExactly(false, true);
    }

    private Decided reply(String text) {
        return reply(version(press, id), text);
    }

    private Decided reply(int seen, String text) {
        return press.in(() -> press.replying().reply(new StaffReply(id, seen, text), StaffFixture.MODERATOR));
    }

    private static void decide(CommentId comment, Verdict verdict) {
        int seen = version(press, comment);
        press.run(() -> press.moderating().decide(new Ruling(comment, seen, verdict), StaffFixture.MODERATOR));
    }

    private static void undo(Decided decided) {
        press.run(() -> press.moderating().undo(decided.decision(), StaffFixture.MODERATOR));
    }

    private List<ThreadEntry> thread() {
        return press.in(() -> press.comments().threads(article, 1)).entries();
    }

    private static Comment stored(CommentId comment) {
        return Objects.requireNonNull(press.comments().byPublicId(comment).orElse(null));
    }
}
