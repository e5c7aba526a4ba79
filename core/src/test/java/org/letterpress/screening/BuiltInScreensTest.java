package org.letterpress.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.letterpress.screening.SuspectFixture.BO;
import static org.letterpress.screening.SuspectFixture.NOW;
import static org.letterpress.screening.SuspectFixture.REGULAR;
import static org.letterpress.screening.SuspectFixture.posted;
import static org.letterpress.screening.SuspectFixture.saying;
import static org.letterpress.screening.SuspectFixture.signed;
import static org.letterpress.screening.Threshold.FLOOD_EMAIL;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.letterpress.screening.Echo.Likeness;
import org.letterpress.screening.Echo.Standing;
import org.letterpress.screening.Posting.Circumstance;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BuiltInScreensTest {
    private static final Suspect SUSPECT =
            saying("The harbour was never meant for ships of that size, and the council knew it for years.");
    private static final Suspect SHORT = saying("Thank you!");

    private static Optional<Advice> advice(Screen screen, Suspect suspect) {
        return screen.examine(suspect).map(Finding::advice);
    }

    @ParameterizedTest
    @CsvSource({"2.9, HOLD", "3, ", "120, ", "172800, ", "172801, NOTE", "0, HOLD", "-5, HOLD"})
    void a_form_takes_its_time(double seconds, Advice expected) {
        Posting posting = Posting.byForm(NOW, Duration.ofMillis((long) (seconds * 1000)));

        assertThat(advice(new FillTime(), posted(posting))).isEqualTo(Optional.ofNullable(expected));
    }

    @Test
    void a_form_without_proof_of_its_time_is_held_but_an_interface_has_no_form() {
        Posting unproven = new Posting(NOW, Optional.empty(), Set.of());

        assertThat(advice(new FillTime(), posted(unproven))).contains(Advice.HOLD);
        assertThat(advice(new FillTime(), posted(unproven.and(Circumstance.BY_API))))
                .isEmpty();
    }

    @Test
    void how_quick_it_was_is_for_moderators_alone() {
        Finding finding = new FillTime()
                .examine(posted(Posting.byForm(NOW, Duration.ofMillis(1250))))
                .orElseThrow();

        assertThat(finding.forModerator()).contains("1.2", "3 s");
        assertThat(finding.forAuthor()).doesNotContainPattern("[0-9]");
    }

    @Test
    void whoever_fills_in_what_people_do_not_see_is_a_machine() {
        Posting posting = Posting.byForm(NOW, Duration.ofMinutes(1));

        assertThat(advice(new Honeypot(), posted(posting))).isEmpty();
        assertThat(advice(new Honeypot(), posted(posting.and(Circumstance.HONEYPOT_SPRUNG))))
                .contains(Advice.SPAM);
    }

    @Test
    void a_reply_to_what_is_gone_is_held() {
        Posting posting = Posting.byForm(NOW, Duration.ofMinutes(1));

        assertThat(advice(new ReplyToGone(), posted(posting))).isEmpty();
        assertThat(advice(new ReplyToGone(), posted(posting.and(Circumstance.REPLY_TO_GONE))))
                .contains(Advice.HOLD);
    }

    @ParameterizedTest
    @CsvSource({"0, 0, ", "4, 2, ", "5, 0, HOLD", "0, 3, HOLD", "500, 500, HOLD"})
    void many_comments_from_one_sender_are_held(int network, int email, Advice expected) {
        Suspect stranger = SUSPECT.with(AuthorHistory.NONE).with(new Traffic(network, email));

        assertThat(advice(new Flood(), stranger)).isEqualTo(Optional.ofNullable(expected));
        assertThat(advice(new Flood(), stranger.with(REGULAR))).isEmpty();
    }

    @Test
    void a_site_decides_how_many_are_many() {
        Suspect stranger = SUSPECT.with(AuthorHistory.NONE).with(new Traffic(0, 3));

        assertThat(advice(new Flood(), stranger.with(ScreeningRules.DEFAULT.with(FLOOD_EMAIL, 4))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "0, true, first-timer.new",
        "1, false, first-timer.unconfirmed",
        "1, true, ",
        "9, false, first-timer.unconfirmed"
    })
    void an_author_is_known_by_approved_comments_and_a_confirmed_address(int approved, boolean confirmed, String key) {
        AuthorHistory history =
                new AuthorHistory(approved, 0, 0, confirmed, Optional.empty(), Optional.of(NOW.minusSeconds(60)));

        Optional<String> found = new FirstTimer().examine(SUSPECT.with(history)).map(Finding::forModerator);

        assertThat(found).isEqualTo(Optional.ofNullable(key).map(it -> Words.of(it + ".moderator", approved, 1)));
        assertThat(SUSPECT.with(history).isByTrustedAuthor()).isEqualTo(key == null);
    }

    @Test
    void trust_fades() {
        Suspect onTheLastDay = SUSPECT.with(approvedBefore(Duration.ofDays(180)));
        Suspect after = SUSPECT.with(approvedBefore(Duration.ofDays(180).plusSeconds(1)));

        assertThat(onTheLastDay.isByTrustedAuthor()).isTrue();
        assertThat(after.isByTrustedAuthor()).isFalse();
        assertThat(new FirstTimer().examine(after))
                .get()
                .extracting(Finding::advice)
                .isEqualTo(Advice.NOTE);
    }

    private static AuthorHistory approvedBefore(Duration ago) {
        return new AuthorHistory(5, 0, 0, true, Optional.empty(), Optional.of(NOW.minus(ago)));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0, false, ",
        "0, 1, 0, false, HOLD",
        "0, 0, 1, false, HOLD",
        "0, 0, 3, false, SPAM",
        "1, 0, 3, false, HOLD",
        "40, 1, 1, true, ",
        "40, 1, 1, false, HOLD",
        "39, 1, 1, true, HOLD"
    })
    void refused_comments_are_remembered(int approved, int rejected, int spam, boolean confirmed, Advice expected) {
        AuthorHistory history =
                new AuthorHistory(approved, rejected, spam, confirmed, Optional.empty(), Optional.of(NOW));

        assertThat(advice(new History(), SUSPECT.with(history))).isEqualTo(Optional.ofNullable(expected));
    }

    @Test
    void nobody_learns_from_the_findings_who_else_writes_under_an_address() {
        AuthorHistory known = new AuthorHistory(3, 2, 7, false, Optional.empty(), Optional.of(NOW));
        Screening screening = new Screening(new Classifier(), List.of());

        Set<String> aboutStranger = texts(screening.examine(SUSPECT.with(AuthorHistory.NONE)));
        Set<String> aboutKnown = texts(screening.examine(SUSPECT.with(known)));

        assertThat(aboutKnown).isEqualTo(aboutStranger).isNotEmpty();
    }

    private static Set<String> texts(List<Finding> findings) {
        return findings.stream().map(Finding::forAuthor).collect(Collectors.toSet());
    }

    @ParameterizedTest
    @CsvSource({
        "EXACT, SPAM, false, SPAM",
        "EXACT, SPAM, true, SPAM",
        "NEAR, SPAM, false, HOLD",
        "EXACT, REJECTED, false, HOLD",
        "EXACT, APPROVED, false, HOLD",
        "NEAR, PENDING, true, HOLD",
        "EXACT, WITHDRAWN, true, "
    })
    void what_was_said_before_is_found(Likeness likeness, Standing standing, boolean sameAuthor, Advice expected) {
        Echo echo = new Echo("k3v9", likeness, standing, Duration.ofDays(2), sameAuthor);

        assertThat(advice(new Repeats(), SUSPECT.with(List.of(echo)))).isEqualTo(Optional.ofNullable(expected));
    }

    @ParameterizedTest
    @EnumSource
    void people_may_say_thank_you_as_others_did(Likeness likeness) {
        Echo other = new Echo("k3v9", likeness, Standing.SPAM, Duration.ZERO, false);
        Echo own = new Echo("k3v9", likeness, Standing.SPAM, Duration.ZERO, true);

        assertThat(advice(new Repeats(), SHORT.with(List.of(other)))).isEmpty();
        assertThat(advice(new Repeats(), SHORT.with(List.of(own)))).contains(Advice.HOLD);
    }

    @Test
    void repeats_are_forgotten_in_time() {
        Echo old = new Echo("k3v9", Likeness.EXACT, Standing.APPROVED, Duration.ofDays(31), true);

        assertThat(advice(new Repeats(), SUSPECT.with(List.of(old)))).isEmpty();
    }

    @Test
    void the_weightiest_repeat_is_named() {
        Echo recent = new Echo("recent", Likeness.EXACT, Standing.APPROVED, Duration.ofDays(1), true);
        Echo spam = new Echo("spam", Likeness.NEAR, Standing.SPAM, Duration.ofDays(9), false);

        Finding finding =
                new Repeats().examine(SUSPECT.with(List.of(recent, spam))).orElseThrow();

        assertThat(finding.forModerator())
                .isEqualTo("Nearly the same text as comment spam by another author, which is spam, from 9 days ago");
    }

    @Test
    void what_is_personal_is_in_no_text_form() {
        Suspect suspect = signed(Author.of("Bo Reader", "bo@example.org", "https://bo.example"), "Secret words");

        assertThat(suspect.toString() + suspect.author()).doesNotContain("Bo").doesNotContain("Secret");
        assertThat(BO.toString()).doesNotContain("example");
    }
}
