package org.letterpress.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.letterpress.comment.CommentFixture.submitted;
import static org.letterpress.comment.CommentFixture.version;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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
import org.letterpress.comment.EarlierText;
import org.letterpress.comment.EarlierTexts;
import org.letterpress.comment.Receipt;
import org.letterpress.comment.SubmissionInvalid;
import org.letterpress.staff.NotPermitted;
import org.letterpress.staff.Staff;
import org.letterpress.staff.StaffFixture;
import org.letterpress.text.Writing;

@Tag("database")
@DisplayNameGeneration(ReplaceUnderscores.class)
class RephrasingTest {
    private static final String OWN = "You fool, it is the wind.";
    private static final String BETTER = "It is the wind.";

    @RegisterExtension
    static final Press press = new Press();

    private long article;
    private Receipt receipt;
    private CommentId id;

    @BeforeEach
    void a_comment_waits() {
        article = ArticleFixture.given(press, "Debate");
        receipt = submitted(press, article, OWN);
        id = receipt.comment();
    }

    @Test
    void a_moderators_words_take_the_place_of_the_authors_which_are_kept() {
        int seen = version(press, id);

        Decided decided = rephrase(BETTER).orElseThrow();

        assertThat(decided.version()).isGreaterThan(seen);
        assertThat(said()).isEqualTo(BETTER);
        assertThat(ownWords()).contains(OWN);
        assertThat(earlier()).containsExactly(OWN);
    }

    @Test
    void it_approves_nothing() {
        Decided decided = rephrase(BETTER).orElseThrow();

        assertThat(decided.status()).isEqualTo(CommentStatus.PENDING);
        assertThat(shown()).isEmpty();

        decide(Verdict.APPROVE);
        assertThat(shown()).containsExactly(BETTER);
    }

    @Test
    void what_is_public_changes_at_once_and_stays_public() {
        decide(Verdict.APPROVE);

        Decided decided = rephrase(BETTER).orElseThrow();

        assertThat(decided.status()).isEqualTo(CommentStatus.APPROVED);
        assertThat(shown()).containsExactly(BETTER);
        undo(decided.decision());
        assertThat(shown()).containsExactly(OWN);
        assertThat(ownWords()).isEmpty();
    }

    @Test
    void where_a_new_text_waits_that_is_put_in_other_words() {
        decide(Verdict.APPROVE);
        press.run(() -> press.authoring().edit(receipt.token(), "You fools."));

        Decided decided = rephrase("All of you.").orElseThrow();

        assertThat(shown()).containsExactly(OWN);
        assertThat(ownWords()).contains("You fools.");
        undo(decided.decision());
        assertThat(said()).isEqualTo("You fools.");
        assertThat(shown()).containsExactly(OWN);
    }

    @Test
    void saved_and_approved_is_one_decision() {
        Decided decided = press.in(() -> press.rephrasing().approveAs(wish(BETTER), StaffFixture.MODERATOR));

        assertThat(shown()).containsExactly(BETTER);
        assertThat(press.in(() -> press.decisions().of(storedId()))).hasSize(1);
        undo(decided.decision());
        assertThat(shown()).isEmpty();
        assertThat(said()).isEqualTo(OWN);
        assertThat(decide(Verdict.APPROVE).status()).isEqualTo(CommentStatus.APPROVED);
    }

    @Test
    void the_authors_words_are_found_behind_several_of_moderators() {
        rephrase("It may be the wind.");
        Decided second = rephrase(BETTER).orElseThrow();
        assertThat(ownWords()).contains(OWN);

        undo(second.decision());
        assertThat(said()).isEqualTo("It may be the wind.");
        assertThat(ownWords()).contains(OWN);

        press.run(() -> press.authoring().edit(receipt.token(), "My own words again."));
        assertThat(ownWords()).isEmpty();
    }

    @Test
    void a_refused_edit_leaves_nothing_of_a_moderator() {
        decide(Verdict.APPROVE);
        press.run(() -> press.authoring().edit(receipt.token(), "You fools."));
        rephrase("All of you.");

        decide(Verdict.REJECT);

        assertThat(said()).isEqualTo(OWN);
        assertThat(ownWords()).isEmpty();
    }

    @Test
    void the_same_words_change_nothing_however_a_browser_breaks_lines() {
        rephrase("One line\nand another");
        int seen = version(press, id);

        assertThat(rephrase("One line\r\nand another")).isEmpty();
        assertThat(version(press, id)).isEqualTo(seen);
    }

    @Test
    void who_saw_other_words_is_told_who_wrote_those_that_stand() {
        int seen = version(press, id);
        rephrase(BETTER);

        assertThatExceptionOfType(AlreadyDecided.class)
                .isThrownBy(() -> press.in(() -> press.moderating()
                        .decide(new Ruling(id, seen, Verdict.APPROVE), StaffFixture.SECOND_MODERATOR)))
                .satisfies(refusal -> {
                    assertThat(refusal.decidedBy()).contains("Mo Derator");
                    assertThat(refusal.isRephrased()).isTrue();
                });
        assertThat(seenAt(seen)).contains(OWN);
        assertThat(shown()).isEmpty();
    }

    @Test
    void an_edit_by_the_author_is_not_overwritten() {
        Rephrase wish = wish(BETTER);
        press.run(() -> press.authoring().edit(receipt.token(), "Sorry. The wind it is."));

        assertThatExceptionOfType(AlreadyDecided.class)
                .isThrownBy(() -> press.in(() -> press.rephrasing().rephrase(wish, StaffFixture.MODERATOR)));
        assertThat(said()).isEqualTo("Sorry. The wind it is.");
    }

    @Test
    void of_those_who_edit_and_decide_at_the_same_moment_exactly_one_wins() throws Exception {
        int seen = version(press, id);
        ExecutorService moderators = Executors.newFixedThreadPool(8);
        try {
            Callable<Boolean> edits = () ->
                    happens(() -> press.rephrasing().rephrase(new Rephrase(id, seen, BETTER), StaffFixture.MODERATOR));
            Callable<Boolean> decides = () -> happens(() ->
                    press.moderating().decide(new Ruling(id, seen, Verdict.APPROVE), StaffFixture.SECOND_MODERATOR));
            int winners = 0;
            for (Future<Boolean> outcome :
                    moderators.invokeAll(List.of(edits, decides, edits, decides, edits, decides, edits, decides))) {
                winners += outcome.get() ? 1 : 0;
            }
            assertThat(winners).isEqualTo(1);
        } finally {
            moderators.shutdownNow();
        }
        assertThat(shown()).isSubsetOf(OWN);
    }

    private static boolean happens(Runnable deed) {
        try {
            press.run(deed);
            return true;
        } catch (AlreadyDecided late) {
            return false;
        }
    }

    @Test
    void it_keeps_to_the_rules_of_texts() {
        assertThatExceptionOfType(SubmissionInvalid.class).isThrownBy(() -> rephrase(" "));
        assertThatExceptionOfType(SubmissionInvalid.class).isThrownBy(() -> rephrase("y".repeat(16 * 1024 + 1)));
        assertThat(said()).isEqualTo(OWN);
    }

    @Test
    void who_is_no_moderator_edits_nothing_and_nobody_what_was_withdrawn() {
        assertThatExceptionOfType(NotPermitted.class)
                .isThrownBy(() -> press.in(() -> press.rephrasing().rephrase(wish(BETTER), StaffFixture.EDITOR)));
        press.run(() -> press.authoring().withdraw(receipt.token()));
        assertThatExceptionOfType(AlreadyDecided.class).isThrownBy(() -> rephrase(BETTER));
    }

    @Test
    void an_edit_keeps_the_reason_for_a_refusal() {
        int seen = version(press, id);
        press.run(() -> press.moderating()
                .decide(
                        new Ruling(id, seen, Verdict.REJECT, ReasonCode.PERSONAL_ATTACK, null),
                        StaffFixture.MODERATOR));

        rephrase(BETTER);

        assertThat(press.in(() -> press.decisions().inForce(storedId())).flatMap(Decision::reasonCode))
                .contains(ReasonCode.PERSONAL_ATTACK);
    }

    private Rephrase wish(String text) {
        return new Rephrase(id, version(press, id), text);
    }

    private Optional<Decided> rephrase(String text) {
        Rephrase wish = wish(text);
        return press.in(() -> press.rephrasing().rephrase(wish, StaffFixture.MODERATOR));
    }

    private Decided decide(Verdict verdict) {
        int seen = version(press, id);
        return press.in(() -> press.moderating().decide(new Ruling(id, seen, verdict), moderator()));
    }

    private static Staff moderator() {
        return StaffFixture.MODERATOR;
    }

    private static void undo(long decision) {
        press.run(() -> press.moderating().undo(decision, moderator()));
    }

    private String said() {
        return press.in(() -> stored().latestText().source());
    }

    private Optional<String> ownWords() {
        return press.in(() -> new EarlierTexts(press.em()).ownWords(stored()))
                .map(EarlierText::text)
                .map(Writing::source);
    }

    private Optional<String> seenAt(int version) {
        return press.in(() -> new EarlierTexts(press.em()).seenAt(storedId(), version))
                .map(text -> text.text().source());
    }

    private List<String> earlier() {
        return press.in(() -> new EarlierTexts(press.em()).of(storedId())).stream()
                .map(text -> text.text().source())
                .toList();
    }

    private List<String> shown() {
        return CommentFixture.shown(press, article);
    }

    private long storedId() {
        return Objects.requireNonNull(stored().id());
    }

    private Comment stored() {
        return press.comments().byPublicId(id).orElseThrow();
    }
}
