package org.letterpress.briefing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.letterpress.Press;
import org.letterpress.article.ArticleFixture;
import org.letterpress.briefing.DecidingByLetter.Answer;
import org.letterpress.comment.Circumstances;
import org.letterpress.comment.Comment;
import org.letterpress.comment.CommentFixture;
import org.letterpress.comment.CommentStatus;
import org.letterpress.comment.Receipt;
import org.letterpress.moderation.AlreadyDecided;
import org.letterpress.moderation.AnotherMustReview;
import org.letterpress.moderation.Decided;
import org.letterpress.moderation.Decision;
import org.letterpress.moderation.ReasonCode;
import org.letterpress.moderation.Ruling;
import org.letterpress.moderation.Verdict;
import org.letterpress.outbox.Letter;
import org.letterpress.staff.Race;
import org.letterpress.staff.Role;
import org.letterpress.staff.Staff;
import org.letterpress.staff.StaffFixture;

@Tag("database")
@DisplayNameGeneration(ReplaceUnderscores.class)
class DecidingByLetterTest {
    private static final Answer APPROVE = new Answer(Verdict.APPROVE, null, null);

    @RegisterExtension
    static final Press press = new Press();

    private final NewsDesk desk = new NewsDesk(press);
    private Staff mo = StaffFixture.MODERATOR;

    @BeforeEach
    void somebody_wants_letters() {
        mo = StaffFixture.given(press, "mo", Role.MODERATOR);
        press.run(() -> desk.choosing().choose(Rhythm.AT_ONCE, mo));
    }

    @Test
    void a_link_asks_and_decides_once_in_the_name_of_its_moderator() {
        Receipt receipt = posted("Decide!");
        LinkToken token = token();

        assertThat(question(token).state()).isEqualTo(Question.State.ASKING);
        assertThat(question(token).state()).isEqualTo(Question.State.ASKING);
        assertThat(comment(receipt).status()).isEqualTo(CommentStatus.PENDING);
        Decided decided = decide(token, APPROVE);

        assertThat(comment(receipt).status()).isEqualTo(CommentStatus.APPROVED);
        Decision decision =
                press.in(() -> press.decisions().byId(decided.decision()).orElseThrow());
        assertThat(decision.moderatorId()).hasValue(mo.id());
        assertThat(decision.moderatorName()).isEqualTo("mo");
        assertThat(press.database().everything()).contains("|STAFF|" + mo.id() + "|COMMENT_APPROVED|");
        assertThat(press.in(() -> desk.deciding().question(token))).isEmpty();
        assertThatThrownBy(() -> decide(token, APPROVE)).isInstanceOf(LinkEnded.class);
    }

    @Test
    void reasons_are_kept() {
        posted("Off topic");
        Decided decided = decide(token(), new Answer(Verdict.REJECT, ReasonCode.OFF_TOPIC, "Look elsewhere"));

        Decision decision =
                press.in(() -> press.decisions().byId(decided.decision()).orElseThrow());
        assertThat(decision.reasonCode()).hasValue(ReasonCode.OFF_TOPIC);
        assertThat(decision.reason()).hasValue("Look elsewhere");
    }

    @Test
    void of_several_who_press_at_once_one_decides() throws Exception {
        Receipt receipt = posted("Race");
        LinkToken token = token();

        assertThat(Race.of(6, i -> decide(token, APPROVE).status().name()))
                .containsExactlyInAnyOrder("APPROVED", "LinkEnded", "LinkEnded", "LinkEnded", "LinkEnded", "LinkEnded");
        assertThat(press.in(() -> press.decisions()
                        .of(Objects.requireNonNull(comment(receipt).id()))))
                .hasSize(1);
    }

    @Test
    void at_the_desk_and_by_letter_at_once_one_decides_and_the_other_is_told() throws Exception {
        Receipt receipt = posted("Race");
        LinkToken token = token();
        int version = comment(receipt).version();

        assertThat(Race.of(2, i -> {
                    Ruling ruling = new Ruling(receipt.comment(), version, Verdict.APPROVE);
                    return (i == 0
                                    ? decide(token, APPROVE)
                                    : press.in(() -> desk.moderating().decide(ruling, StaffFixture.ADMIN)))
                            .status()
                            .name();
                }))
                .containsExactlyInAnyOrder("APPROVED", "AlreadyDecided");
    }

    @Test
    void who_comes_second_is_told_who_was_first_and_when() {
        Receipt receipt = posted("Somebody is faster");
        LinkToken token = token();
        int version = comment(receipt).version();
        press.clock.advance(Duration.ofMinutes(1));
        press.run(() -> desk.moderating()
                .decide(new Ruling(receipt.comment(), version, Verdict.REJECT), StaffFixture.SECOND_MODERATOR));

        assertThat(question(token).state()).isEqualTo(Question.State.OVER);
        assertThat(question(token).handled()).isEqualTo(new Question.Handled("Sec Ond", press.clock.instant()));
        assertThatThrownBy(() -> decide(token, APPROVE))
                .isInstanceOfSatisfying(
                        AlreadyDecided.class,
                        refusal -> assertThat(refusal.decidedBy()).hasValue("Sec Ond"));
        assertThat(comment(receipt).status()).isEqualTo(CommentStatus.REJECTED);
    }

    @Test
    void a_link_is_about_the_text_of_its_letter_and_no_other() {
        Receipt receipt = posted("Harmless");
        LinkToken token = token();
        press.run(() -> desk.authoring().edit(receipt.token(), "Something else"));

        assertThat(question(token).state()).isEqualTo(Question.State.OVER);
        assertThat(question(token).handled()).isNull();
        assertThatThrownBy(() -> decide(token, APPROVE)).isInstanceOf(AlreadyDecided.class);
    }

    @Test
    void what_was_decided_and_taken_back_is_another_version() {
        Receipt receipt = posted("To and fro");
        LinkToken token = token();
        int version = comment(receipt).version();
        Decided decided = press.in(() ->
                desk.moderating().decide(new Ruling(receipt.comment(), version, Verdict.SPAM), StaffFixture.ADMIN));
        press.run(() -> desk.moderating().undo(decided.decision(), StaffFixture.ADMIN));

        assertThatThrownBy(() -> decide(token, APPROVE)).isInstanceOf(AlreadyDecided.class);
    }

    @Test
    void that_its_author_confirmed_the_address_meanwhile_changes_nothing() {
        Receipt receipt = posted("Mine");
        LinkToken token = token();
        int version = comment(receipt).version();
        String secret =
                press.in(() -> desk.authoring().askToConfirm(receipt.token()).orElseThrow());
        press.run(() -> desk.authoring().confirm(receipt.token(), secret));
        assertThat(comment(receipt).version()).isGreaterThan(version);

        assertThat(decide(token, APPROVE).status()).isEqualTo(CommentStatus.APPROVED);
    }

    @Test
    void a_link_expires_after_a_week() {
        posted("Old");
        LinkToken token = token();
        press.clock.advance(DecisionLink.LIFE.minusSeconds(1));
        assertThat(question(token).state()).isEqualTo(Question.State.ASKING);
        press.clock.advance(Duration.ofSeconds(1));

        assertThat(press.in(() -> desk.deciding().question(token))).isEmpty();
        assertThatThrownBy(() -> decide(token, APPROVE)).isInstanceOf(LinkEnded.class);
    }

    @Test
    void who_is_no_moderator_any_more_decides_nothing() {
        posted("Ask somebody else");
        LinkToken token = token();
        press.run(() -> desk.staffing().deactivate(mo.id(), StaffFixture.ADMIN));

        assertThat(press.in(() -> desk.deciding().question(token))).isEmpty();
        assertThatThrownBy(() -> decide(token, APPROVE)).isInstanceOf(LinkEnded.class);
        press.run(() -> desk.staffing().reactivate(mo.id(), StaffFixture.ADMIN));
        press.run(() -> desk.staffing().changeRoles(mo.id(), Set.of(Role.EDITOR), StaffFixture.ADMIN));
        assertThatThrownBy(() -> decide(token, APPROVE)).isInstanceOf(LinkEnded.class);
    }

    @Test
    void what_was_taken_back_shows_nothing_of_what_it_said() {
        Receipt receipt = posted("Forget me");
        LinkToken token = token();
        press.run(() -> desk.authoring().erase(receipt.token()));

        Question question = question(token);
        assertThat(question.state()).isEqualTo(Question.State.OVER);
        assertThat(question.text()).isNull();
        assertThat(question.author()).isEmpty();
        assertThat(question.findings()).isEmpty();
        assertThatThrownBy(() -> decide(token, APPROVE)).isInstanceOf(AlreadyDecided.class);
    }

    @Test
    void a_review_is_for_another_moderator_than_who_decided() {
        Receipt receipt = posted("Refused");
        decide(token(), new Answer(Verdict.REJECT, null, null));
        Staff cy = StaffFixture.given(press, "cy", Role.MODERATOR);
        press.run(() -> desk.choosing().choose(Rhythm.AT_ONCE, cy));
        press.run(() -> press.outbox().erase("mo@example.org"));
        press.run(() -> desk.authoring().askForReview(receipt.token(), "Why?"));
        press.clock.advance(Noticing.DELAY);
        desk.briefing().briefDue();

        assertThat(desk.lettersTo("mo")).isEmpty();
        LinkToken theirs = token("cy");
        assertThat(question(theirs).appeal()).isEqualTo("Why?");
        assertThat(decide(theirs, APPROVE).status()).isEqualTo(CommentStatus.APPROVED);
    }

    @Test
    void who_decided_and_must_not_review_cannot_by_an_own_link_either() {
        Receipt receipt = posted("Refused");
        int version = comment(receipt).version();
        press.run(() -> desk.moderating().decide(new Ruling(receipt.comment(), version, Verdict.REJECT), mo));
        press.run(() -> desk.authoring().askForReview(receipt.token(), "Why?"));
        LinkToken token = press.in(() -> {
            LinkToken made = LinkToken.random();
            Comment comment = press.comments().byPublicId(receipt.comment()).orElseThrow();
            Waiting now = new Waiting(comment, press.decisions().latest(Objects.requireNonNull(comment.id())));
            new DecisionLinks(press.em()).add(new DecisionLink(made, mo.id(), now, press.clock.instant()));
            return made;
        });

        assertThat(question(token).state()).isEqualTo(Question.State.FOR_OTHERS);
        assertThatThrownBy(() -> decide(token, APPROVE)).isInstanceOf(AnotherMustReview.class);
    }

    private Receipt posted(String body) {
        Receipt receipt = desk.commenting()
                .submit(CommentFixture.submission(ArticleFixture.given(press, "Debate"), body), Circumstances.UNKNOWN);
        press.clock.advance(Noticing.DELAY);
        desk.briefing().briefDue();
        return receipt;
    }

    private LinkToken token() {
        return token("mo");
    }

    private LinkToken token(String name) {
        assertThat(desk.lettersTo(name)).hasSize(1);
        String path = desk.lettersTo(name).get(0).parameters().getOrDefault(Letter.LINK, "");
        return new LinkToken(path.substring("/moderate/".length()));
    }

    private Question question(LinkToken token) {
        return press.in(() -> desk.deciding().question(token)).orElseThrow();
    }

    private Decided decide(LinkToken token, Answer answer) {
        return press.in(() -> desk.deciding().decide(token, answer));
    }

    private static Comment comment(Receipt receipt) {
        return press.in(() -> press.comments().byPublicId(receipt.comment()).orElseThrow());
    }
}
