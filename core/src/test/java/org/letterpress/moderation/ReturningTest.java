package org.letterpress.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.letterpress.comment.CommentFixture.submitted;
import static org.letterpress.comment.CommentFixture.version;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.letterpress.Press;
import org.letterpress.article.ArticleFixture;
import org.letterpress.comment.Comment;
import org.letterpress.comment.CommentFixture;
import org.letterpress.comment.CommentId;
import org.letterpress.comment.CommentStatus;
import org.letterpress.comment.Receipt;
import org.letterpress.comment.Tray;
import org.letterpress.staff.StaffFixture;

/** What its author is asked to put differently. */
@Tag("database")
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReturningTest {
    @RegisterExtension
    static final Press press = new Press();

    private long article;
    private Receipt receipt;
    private CommentId id;

    @BeforeEach
    void a_comment_waits() {
        article = ArticleFixture.given(press, "Debate");
        receipt = submitted(press, article, "Hm.");
        id = receipt.comment();
    }

    @Test
    void it_stays_pending_and_waits_for_its_author_instead_of_a_moderator() {
        Decided decided = decide(Verdict.RETURN);

        assertThat(decided.status()).isEqualTo(CommentStatus.PENDING);
        assertThat(tray()).isEqualTo(Tray.RETURNED);
        assertThat(press.counts()).containsEntry(Tray.PENDING, 0L).containsEntry(Tray.RETURNED, 1L);
        assertThat(press.in(() -> press.queue()
                                .page(new QueueQuery(Tray.RETURNED, QueueCursor.START, 20), StaffFixture.MODERATOR))
                        .cards())
                .singleElement()
                .matches(QueueCard::returned);
    }

    @Test
    void a_new_text_brings_it_back_to_the_moderators() {
        decide(Verdict.RETURN);

        press.run(() -> press.authoring().edit(receipt.token(), "Hm."));
        assertThat(tray()).as("the same text").isEqualTo(Tray.RETURNED);
        press.run(() -> press.authoring().edit(receipt.token(), "I mean the wind."));

        assertThat(tray()).isEqualTo(Tray.PENDING);
        decide(Verdict.APPROVE);
        assertThat(CommentFixture.shown(press, article)).containsExactly("I mean the wind.");
    }

    @Test
    void what_was_approved_stays_public_while_a_new_text_is_returned() {
        decide(Verdict.APPROVE);
        press.run(() -> press.authoring().edit(receipt.token(), "Hm, hm."));

        Decided decided = decide(Verdict.RETURN);

        assertThat(decided.status()).isEqualTo(CommentStatus.APPROVED);
        assertThat(tray()).isEqualTo(Tray.RETURNED);
        assertThat(CommentFixture.shown(press, article)).containsExactly("Hm.");
        undo(decided);
        assertThat(tray()).isEqualTo(Tray.PENDING);
        decide(Verdict.RETURN);
        press.run(() -> press.authoring().edit(receipt.token(), "Hm, the wind."));
        assertThat(tray()).isEqualTo(Tray.PENDING);
    }

    @Test
    void undo_brings_it_back_and_undoing_what_came_next_returns_it_again() {
        Decided returned = decide(Verdict.RETURN);
        undo(returned);
        assertThat(tray()).isEqualTo(Tray.PENDING);

        decide(Verdict.RETURN);
        Decided approved = decide(Verdict.APPROVE);
        assertThat(tray()).isEqualTo(Tray.APPROVED);
        undo(approved);

        assertThat(tray()).isEqualTo(Tray.RETURNED);
        assertThat(CommentFixture.shown(press, article)).isEmpty();
    }

    @Test
    void a_moderator_may_take_it_back_to_the_queue_and_its_author_may_withdraw_it() {
        decide(Verdict.RETURN);
        decide(Verdict.HOLD);
        assertThat(tray()).isEqualTo(Tray.PENDING);

        decide(Verdict.RETURN);
        press.run(() -> press.authoring().withdraw(receipt.token()));
        assertThat(tray()).isEqualTo(Tray.WITHDRAWN);
    }

    @Test
    void its_author_is_told_why() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Ruling(id, 1, Verdict.RETURN));
        assertThatIllegalArgumentException().isThrownBy(() -> new Ruling(id, 1, Verdict.RETURN, null, "  "));
    }

    @Test
    void who_has_seen_it_before_decides_nothing_any_more() {
        int seen = version(press, id);
        decide(Verdict.RETURN);

        assertThatExceptionOfType(AlreadyDecided.class)
                .isThrownBy(() -> press.in(() -> press.moderating()
                        .decide(new Ruling(id, seen, Verdict.APPROVE), StaffFixture.SECOND_MODERATOR)))
                .matches(AlreadyDecided::isReturned)
                .matches(refusal -> refusal.decidedBy().orElse("").equals("Mo Derator"));
    }

    private Decided decide(Verdict verdict) {
        int seen = version(press, id);
        Ruling ruling = new Ruling(id, seen, verdict, ReasonCode.UNCLEAR, null);
        return press.in(() -> press.moderating().decide(ruling, StaffFixture.MODERATOR));
    }

    private static void undo(Decided decided) {
        press.run(() -> press.moderating().undo(decided.decision(), StaffFixture.MODERATOR));
    }

    private Tray tray() {
        return press.in(() -> press.comments().byPublicId(id).map(Comment::tray).orElseThrow());
    }
}
