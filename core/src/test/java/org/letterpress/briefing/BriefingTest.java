package org.letterpress.briefing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.letterpress.Press;
import org.letterpress.article.ArticleFixture;
import org.letterpress.comment.Byline;
import org.letterpress.comment.Circumstances;
import org.letterpress.comment.Comment;
import org.letterpress.comment.CommentFixture;
import org.letterpress.comment.CommentId;
import org.letterpress.comment.Receipt;
import org.letterpress.moderation.Ruling;
import org.letterpress.moderation.Verdict;
import org.letterpress.outbox.Letter;
import org.letterpress.outbox.LetterKind;
import org.letterpress.staff.NotPermitted;
import org.letterpress.staff.Race;
import org.letterpress.staff.Role;
import org.letterpress.staff.Staff;
import org.letterpress.staff.StaffFixture;
import org.letterpress.text.AddressKey;
import org.letterpress.text.Writing;

@Tag("database")
@DisplayNameGeneration(ReplaceUnderscores.class)
class BriefingTest {
    @RegisterExtension
    static final Press press = new Press();

    private final NewsDesk desk = new NewsDesk(press);
    private long article;

    @BeforeEach
    void there_is_an_article() {
        article = ArticleFixture.given(press, "Debate");
    }

    @Test
    void nobody_is_written_to_who_did_not_ask_for_it() {
        StaffFixture.given(press, "mo", Role.MODERATOR);
        posted("Nobody asked");
        brief();

        assertThat(desk.lettersTo("mo")).isEmpty();
    }

    @Test
    void who_wants_it_at_once_gets_a_letter_about_each_comment_once_it_has_waited_a_little() {
        wants(Rhythm.AT_ONCE, "mo");
        posted("The first");
        briefWithoutWaiting();
        assertThat(desk.lettersTo("mo")).isEmpty();

        posted("The second");
        brief();
        brief();

        assertThat(desk.lettersTo("mo")).hasSize(2).allSatisfy(letter -> {
            assertThat(letter.kind()).isEqualTo(LetterKind.COMMENT_WAITS);
            assertThat(letter.parameters())
                    .containsEntry("article", "Debate")
                    .containsEntry("author", "Bo Reader")
                    .containsEntry(Letter.WAITING, "COMMENT");
            assertThat(letter.parameters().getOrDefault(Letter.LINK, "")).matches("/moderate/[A-Za-z0-9_-]{32}");
            assertThat(letter.unsubscribe()).startsWith("/unsubscribe/desk/");
            assertThat(letter.parameters().toString()).doesNotContain("@example.org");
        });
        assertThat(desk.lettersTo("mo").stream()
                        .map(letter -> letter.parameters().getOrDefault(Letter.EXCERPT, "")))
                .containsExactly("The first", "The second");
    }

    @Test
    void no_token_is_stored_but_in_the_letter_that_waits() {
        wants(Rhythm.AT_ONCE, "mo");
        posted("Secret link");
        brief();
        String token = token(only("mo"));

        press.run(() -> press.outbox().erase("mo@example.org"));

        assertThat(press.database().everything()).doesNotContain(token);
    }

    @Test
    void what_is_decided_before_the_letter_leaves_is_not_told() {
        wants(Rhythm.AT_ONCE, "mo");
        Receipt quick = posted("Decided at once");
        decided(quick.comment(), Verdict.APPROVE);
        brief();
        assertThat(desk.lettersTo("mo")).isEmpty();

        Receipt slow = posted("Decided while the letter waits");
        brief();
        assertThat(desk.lettersTo("mo")).hasSize(1);
        decided(slow.comment(), Verdict.REJECT);
        assertThat(desk.lettersTo("mo")).isEmpty();
    }

    @Test
    void edits_that_wait_and_reviews_asked_for_are_told_but_not_to_who_must_not_review() {
        wants(Rhythm.AT_ONCE, "mo");
        Staff other = wants(Rhythm.AT_ONCE, "cy");
        Receipt edited = posted("Before");
        decided(edited.comment(), Verdict.APPROVE);
        Receipt refused = posted("Refused");
        ruled(refused.comment(), Verdict.REJECT, other);
        brief();

        press.run(() -> desk.authoring().edit(edited.token(), "After"));
        press.run(() -> desk.authoring().askForReview(refused.token(), "Why?"));
        brief();

        assertThat(said("mo", Letter.WAITING)).containsExactly("EDIT", "REVIEW");
        assertThat(said("mo", Letter.EXCERPT)).containsExactly("After", "Refused");
        assertThat(said("cy", Letter.WAITING)).containsExactly("EDIT");
    }

    @Test
    void what_is_confirmed_meanwhile_is_told_once() {
        wants(Rhythm.AT_ONCE, "mo");
        Receipt receipt = posted("Mine");
        String secret =
                press.in(() -> desk.authoring().askToConfirm(receipt.token()).orElseThrow());
        brief();
        press.run(() -> desk.authoring().confirm(receipt.token(), secret));
        brief();

        assertThat(desk.lettersTo("mo")).hasSize(1);
    }

    @Test
    void when_very_much_comes_in_one_letter_lists_it_and_the_next_comes_in_an_hour() {
        wants(Rhythm.AT_ONCE, "mo");
        for (int i = 0; i <= Briefing.MOST_AT_ONCE; i++) {
            posted("Flood " + i);
        }
        brief();
        assertThat(only("mo").kind()).isEqualTo(LetterKind.COMMENTS_WAIT);
        assertThat(only("mo").entries()).hasSize(Briefing.MOST_AT_ONCE + 1);
        press.run(() -> press.outbox().erase("mo@example.org"));

        posted("One more");
        brief();
        assertThat(desk.lettersTo("mo")).isEmpty();
        press.clock.advance(Duration.ofHours(1));
        brief();
        assertThat(only("mo").entries()).hasSize(Briefing.MOST_AT_ONCE + 2);
        press.run(() -> press.outbox().erase("mo@example.org"));

        press.clock.advance(Duration.ofHours(2));
        posted("Calm again");
        brief();
        assertThat(only("mo").kind()).isEqualTo(LetterKind.COMMENT_WAITS);
    }

    @Test
    void a_digest_lists_fifty_of_twelve_hundred_and_three_the_oldest_first() {
        waiting(1_203);
        wants(Rhythm.DAILY, "mo");
        brief();

        Letter letter = only("mo");
        assertThat(letter.parameters()).containsEntry(Letter.COUNT, "1203").containsEntry(Letter.MORE, "1153");
        assertThat(letter.entries()).hasSize(Letter.MOST_ENTRIES);
        assertThat(letter.entries().stream().map(entry -> entry.getOrDefault(Letter.EXCERPT, "")))
                .containsExactlyElementsOf(
                        IntStream.range(0, 50).mapToObj(i -> "Opinion " + i).toList());
        assertThat(letter.entries().stream()
                        .map(entry -> entry.getOrDefault(Letter.LINK, ""))
                        .distinct())
                .hasSize(50);
    }

    @Test
    void a_digest_comes_when_it_is_due_and_not_where_nothing_waits() {
        wants(Rhythm.HOURLY, "mo");
        brief();
        assertThat(desk.lettersTo("mo")).isEmpty();

        posted("Waits");
        brief();
        assertThat(desk.lettersTo("mo")).isEmpty();
        press.clock.advance(Duration.ofHours(1));
        brief();
        assertThat(only("mo").entries()).hasSize(1);
    }

    @Test
    void a_digest_takes_the_place_of_one_that_has_not_left() {
        wants(Rhythm.HOURLY, "mo");
        posted("Waits long");
        press.clock.advance(Duration.ofHours(1));
        brief();
        String first = token(only("mo").entries().get(0).getOrDefault(Letter.LINK, ""));
        press.clock.advance(Duration.ofHours(1));
        brief();

        assertThat(token(only("mo").entries().get(0).getOrDefault(Letter.LINK, "")))
                .isNotEqualTo(first);
    }

    @Test
    void many_servers_write_one_digest() throws Exception {
        waiting(20);
        wants(Rhythm.HOURLY, "mo");
        Race.of(4, i -> {
            desk.briefing().briefDue();
            return "done";
        });

        assertThat(desk.lettersTo("mo")).hasSize(1);
        assertThat(links()).isEqualTo(20);
    }

    @Test
    void who_is_deactivated_or_no_moderator_any_more_gets_nothing() {
        Staff mo = wants(Rhythm.AT_ONCE, "mo");
        Staff cy = wants(Rhythm.DAILY, "cy");
        posted("Waits");
        brief();
        assertThat(desk.lettersTo("mo")).hasSize(1);

        press.run(() -> desk.staffing().deactivate(mo.id(), StaffFixture.ADMIN));
        press.run(() -> desk.staffing().changeRoles(cy.id(), Set.of(Role.EDITOR), StaffFixture.ADMIN));
        assertThat(desk.lettersTo("mo")).isEmpty();
        assertThat(desk.lettersTo("cy")).isEmpty();
        posted("Waits as well");
        press.clock.advance(Duration.ofDays(2));
        brief();
        assertThat(desk.lettersTo("mo")).isEmpty();
        assertThat(desk.lettersTo("cy")).isEmpty();
    }

    @Test
    void what_its_author_has_erased_is_in_no_letter_and_a_list_is_written_anew() {
        wants(Rhythm.AT_ONCE, "mo");
        wants(Rhythm.DAILY, "cy");
        Receipt gone = posted("Forget zirkonium");
        Receipt also = posted("Stays");
        brief();
        wants(Rhythm.DAILY, "di");
        brief();
        assertThat(desk.lettersTo("di")).hasSize(1);

        String email = press.in(() -> press.comments()
                .byPublicId(gone.comment())
                .flatMap(comment -> comment.byline().emailAddress())
                .orElseThrow());
        press.run(() -> desk.comments().personal().erase(AddressKey.of(email), 100));
        assertThat(press.database().everything()).doesNotContain("zirkonium");
        brief();

        assertThat(said("mo", Letter.EXCERPT)).containsExactly("Stays");
        assertThat(only("di").entries()).hasSize(1);
        assertThat(only("di").entries().get(0)).containsEntry(Letter.EXCERPT, "Stays");
        press.run(() -> desk.authoring().withdraw(also.token()));
        brief();
        assertThat(desk.lettersTo("mo")).isEmpty();
        assertThat(desk.lettersTo("di")).isEmpty();
    }

    @Test
    void only_moderators_choose_and_it_is_recorded_once() {
        assertThatThrownBy(() -> press.run(() -> desk.choosing().choose(Rhythm.DAILY, StaffFixture.EDITOR)))
                .isInstanceOf(NotPermitted.class);
        Staff mo = wants(Rhythm.DAILY, "mo");
        press.run(() -> desk.choosing().choose(Rhythm.DAILY, mo));

        assertThat(press.in(() -> desk.choosing().chosen(mo))).isEqualTo(Rhythm.DAILY);
        assertThat(press.database().everything()).containsOnlyOnce("BRIEFING_CHOSEN");
    }

    @Test
    void one_post_ends_the_letters_and_takes_back_what_has_not_left() {
        Staff mo = wants(Rhythm.AT_ONCE, "mo");
        posted("Waits");
        brief();
        String path = Objects.requireNonNull(only("mo").unsubscribe());
        EndToken token =
                EndToken.parse(path.substring(path.lastIndexOf('/') + 1)).orElseThrow();
        press.run(() -> desk.choosing().end(token));
        press.run(() -> desk.choosing().end(token));
        posted("Waits as well");
        brief();

        assertThat(desk.lettersTo("mo")).isEmpty();
        assertThat(press.in(() -> desk.choosing().chosen(mo))).isEqualTo(Rhythm.NEVER);
    }

    @Test
    void links_are_forgotten_once_they_have_expired() {
        waiting(3);
        wants(Rhythm.DAILY, "mo");
        brief();
        assertThat(links()).isEqualTo(3);
        press.clock.advance(DecisionLink.LIFE.plusMinutes(5));
        desk.briefing().sweep();

        assertThat(links()).isZero();
    }

    private Staff wants(Rhythm rhythm, String name) {
        Staff moderator = StaffFixture.given(press, name, Role.MODERATOR);
        press.run(() -> desk.choosing().choose(rhythm, moderator));
        return moderator;
    }

    private Receipt posted(String body) {
        press.clock.advance(Duration.ofSeconds(1));
        return desk.commenting().submit(CommentFixture.submission(article, body), Circumstances.UNKNOWN);
    }

    private void waiting(int count) {
        press.run(() -> {
            for (int i = 0; i < count; i++) {
                Byline byline = new Byline("Bo " + i, "many" + i + "@example.org", null);
                press.clock.advance(Duration.ofMillis(1));
                press.comments()
                        .add(new Comment(article, byline, Writing.typed("Opinion " + i), press.clock.instant()));
            }
        });
    }

    private void decided(CommentId comment, Verdict verdict) {
        ruled(comment, verdict, StaffFixture.ADMIN);
    }

    private void ruled(CommentId comment, Verdict verdict, Staff moderator) {
        Ruling ruling = new Ruling(comment, CommentFixture.version(press, comment), verdict);
        press.run(() -> desk.moderating().decide(ruling, moderator));
    }

    private void brief() {
        press.clock.advance(Noticing.DELAY);
        briefWithoutWaiting();
    }

    private void briefWithoutWaiting() {
        desk.briefing().briefDue();
    }

    private Letter only(String name) {
        assertThat(desk.lettersTo(name)).hasSize(1);
        return desk.lettersTo(name).get(0);
    }

    private List<String> said(String name, String parameter) {
        return desk.lettersTo(name).stream()
                .map(Letter::parameters)
                .map((Map<String, String> said) -> said.getOrDefault(parameter, ""))
                .toList();
    }

    private static String token(Letter letter) {
        return token(letter.parameters().getOrDefault(Letter.LINK, ""));
    }

    private static String token(String path) {
        return path.substring("/moderate/".length());
    }

    private static long links() {
        return press.in(() -> press.em()
                .createQuery("select count(l) from DecisionLink l", Long.class)
                .getSingleResult());
    }
}
