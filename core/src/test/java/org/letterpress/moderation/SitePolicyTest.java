package org.letterpress.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.letterpress.Press;
import org.letterpress.article.ArticleFixture;
import org.letterpress.article.Discussion;
import org.letterpress.article.Holding;
import org.letterpress.comment.Circumstances;
import org.letterpress.comment.CommentFixture;
import org.letterpress.comment.CommentPolicy;
import org.letterpress.comment.CommentStatus;
import org.letterpress.comment.CommentSubmission;
import org.letterpress.comment.Receipt;
import org.letterpress.screening.ScreeningRules;
import org.letterpress.screening.Threshold;
import org.letterpress.screening.WatchedWords;
import org.letterpress.staff.StaffFixture;
import org.letterpress.text.WordList;

/** What a site lets through without a person, and what never. */
@Tag("database")
@DisplayNameGeneration(ReplaceUnderscores.class)
class SitePolicyTest {
    private static final String ADA = "ada@example.org";

    @RegisterExtension
    static final Press press = new Press();

    private long article;
    private int written;

    @BeforeEach
    void there_is_an_article() {
        article = ArticleFixture.given(press, "The ferry");
    }

    @Test
    void unless_staff_says_otherwise_everything_waits_even_of_a_trusted_author() {
        trusted();

        assertThat(status(confirmed(said()))).isEqualTo(CommentStatus.PENDING);
    }

    @Test
    void where_first_timers_wait_a_trusted_author_is_public_once_the_address_is_confirmed() {
        trusted();
        holding(Holding.FIRST_TIMERS);

        Receipt receipt = said();
        assertThat(status(receipt)).isEqualTo(CommentStatus.PENDING);
        assertThat(status(confirmed(receipt))).isEqualTo(CommentStatus.APPROVED);
    }

    @Test
    void where_first_timers_wait_a_stranger_waits_with_a_confirmed_address_too() {
        holding(Holding.FIRST_TIMERS);

        assertThat(status(confirmed(said()))).isEqualTo(CommentStatus.PENDING);
    }

    @Test
    void trust_fades_when_the_last_approved_comment_is_long_ago() {
        trusted();
        holding(Holding.FIRST_TIMERS);
        press.clock.advance(Duration.ofDays(Threshold.TRUST_DAYS.byDefault() - 1));
        Receipt justInTime = confirmed(said());
        assertThat(status(justInTime)).isEqualTo(CommentStatus.APPROVED);

        press.clock.advance(Duration.ofDays(Threshold.TRUST_DAYS.byDefault() + 1));

        assertThat(status(confirmed(said()))).isEqualTo(CommentStatus.PENDING);
    }

    @Test
    void how_much_trust_takes_and_how_long_it_lasts_is_for_staff_to_say() {
        trusted();
        holding(Holding.FIRST_TIMERS);
        rules(Map.of(Threshold.TRUST_APPROVED, 2));
        Receipt second = confirmed(said());
        assertThat(status(second)).isEqualTo(CommentStatus.PENDING);
        decide(second, Verdict.APPROVE);

        assertThat(status(confirmed(said()))).isEqualTo(CommentStatus.APPROVED);
    }

    @Test
    void nobody_is_trusted_once_refused() {
        trusted();
        decide(said(), Verdict.REJECT);
        holding(Holding.FIRST_TIMERS);

        assertThat(status(confirmed(said()))).isEqualTo(CommentStatus.PENDING);
    }

    @Test
    void where_findings_are_held_the_rest_is_public_at_once() {
        holding(Holding.FINDINGS);

        assertThat(status(said())).isEqualTo(CommentStatus.APPROVED);
        assertThat(status(said("Look at http://one.example and http://two.example")))
                .isEqualTo(CommentStatus.PENDING);
    }

    @Test
    void words_that_staff_lists_hold_a_comment_or_file_it_as_spam_under_every_policy() {
        holding(Holding.FINDINGS);
        press.run(() -> discussing()
                .change(new WatchedWords(WordList.parse("harbour"), WordList.parse("casino*")), StaffFixture.ADMIN));

        assertThat(status(said("The ferry is late again"))).isEqualTo(CommentStatus.APPROVED);
        assertThat(status(said("The h\u0430rbour is closed again"))).isEqualTo(CommentStatus.PENDING);
        assertThat(status(said("Visit our casinos today"))).isEqualTo(CommentStatus.SPAM);
    }

    @Test
    void an_article_has_its_own_way_whatever_the_site_has() {
        holding(Holding.FINDINGS);
        press.run(() -> press.articles()
                .byId(article)
                .orElseThrow()
                .discuss(new Discussion(true, Optional.of(Holding.ALL), Optional.empty())));

        assertThat(status(said())).isEqualTo(CommentStatus.PENDING);
    }

    @Test
    void what_the_site_decides_is_recorded_as_its_own() {
        holding(Holding.FINDINGS);
        Receipt receipt = said();

        long id = press.in(() ->
                press.comments().byPublicId(receipt.comment()).orElseThrow().id());
        assertThat(press.in(() -> press.decisions().latest(id).orElseThrow().moderatorId()))
                .isEmpty();
    }

    private void holding(Holding holding) {
        CommentPolicy usual = CommentPolicy.DEFAULT;
        press.run(() -> discussing()
                .change(new CommentPolicy(true, holding, true, true, 0, usual.nobody()), StaffFixture.ADMIN));
    }

    private void rules(Map<Threshold, Integer> values) {
        press.run(() -> discussing().change(new ScreeningRules(values), StaffFixture.ADMIN));
    }

    private static Discussing discussing() {
        return press.discussing();
    }

    /** Ada has one approved comment. */
    private void trusted() {
        decide(said(), Verdict.APPROVE);
    }

    private static void decide(Receipt receipt, Verdict verdict) {
        int version = CommentFixture.version(press, receipt.comment());
        press.run(() ->
                press.moderating().decide(new Ruling(receipt.comment(), version, verdict), StaffFixture.MODERATOR));
    }

    /** By Ada, who never says the same twice, nor at once. */
    private Receipt said() {
        return said("The " + "ferry ".repeat(++written) + "is late");
    }

    private Receipt said(String body) {
        press.clock.advance(Duration.ofHours(1));
        CommentSubmission submission = new CommentSubmission(article, body, "Ada", ADA);
        return press.commenting().submit(submission, Circumstances.UNKNOWN);
    }

    private static Receipt confirmed(Receipt receipt) {
        press.run(() -> {
            String secret = press.authoring().askToConfirm(receipt.token()).orElseThrow();
            assertThat(press.authoring().confirm(receipt.token(), secret)).isTrue();
        });
        return receipt;
    }

    private static CommentStatus status(Receipt receipt) {
        return press.in(() ->
                press.comments().byPublicId(receipt.comment()).orElseThrow().status());
    }
}
