package org.letterpress.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
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
import org.letterpress.comment.Amendment;
import org.letterpress.comment.Circumstances;
import org.letterpress.comment.CommentFixture;
import org.letterpress.comment.CommentId;
import org.letterpress.comment.CommentPolicy;
import org.letterpress.comment.CommentStatus;
import org.letterpress.comment.CommentSubmission;
import org.letterpress.comment.Patch;
import org.letterpress.comment.Receipt;
import org.letterpress.screening.ScreeningRules;
import org.letterpress.screening.Threshold;
import org.letterpress.screening.WatchedWords;
import org.letterpress.staff.NotPermitted;
import org.letterpress.staff.Race;
import org.letterpress.staff.StaffFixture;
import org.letterpress.text.Slug;
import org.letterpress.text.WordList;

/** What a change of the rules would have done, before anybody makes it. */
@Tag("database")
@DisplayNameGeneration(ReplaceUnderscores.class)
class RehearsingTest {
    @RegisterExtension
    static final Press press = new Press();

    private long article;

    @BeforeEach
    void there_is_an_article() {
        article = ArticleFixture.given(press, "The ferry");
    }

    @Test
    void a_word_shows_what_it_would_have_held_and_what_people_said_of_that() {
        holding(Holding.FINDINGS);
        CommentFixture.approved(press, article, "The harbour is quiet");
        CommentFixture.approved(press, article, "Nothing to see here");
        rejected("Burn the harbour");
        rejected("Harbour this");
        spam("Buy a harbour now");

        Effect effect = effect(Amendment.to(held("harbour")));

        assertThat(effect.decided().size()).isEqualTo(5);
        Sample.Line held = effect.decided().line(Measure.HELD);
        assertThat(held.now()).isEqualTo(Judged.NONE);
        assertThat(held.then()).isEqualTo(new Judged(4, 1, 2, 1));
        assertThat(held.more()).isEqualTo(held.then());
        assertThat(effect.decided().line(Measure.PUBLIC).fewer().total()).isEqualTo(4);
        assertThat(effect.affected()).isEqualTo(4);
        assertThat(effect.patch().pieces()).containsExactly(new Patch.Piece(Patch.Kind.HELD_ADDED, "harbour"));
    }

    @Test
    void the_list_names_each_comment_with_what_would_match() {
        holding(Holding.FINDINGS);
        CommentId quiet = CommentFixture.approved(press, article, "The harbour is quiet");

        Affected affected = effect(Amendment.to(held("harbour"))).list().get(0);

        assertThat(affected.publicId()).isEqualTo(quiet.value());
        assertThat(affected.status()).isEqualTo(CommentStatus.APPROVED);
        assertThat(affected.now()).isEqualTo(Fate.PUBLIC);
        assertThat(affected.then()).isEqualTo(Fate.HELD);
        assertThat(affected.more()).containsExactly("Held word: harbour");
        assertThat(affected.fewer()).isEmpty();
        assertThat(affected.excerpt()).isEqualTo("The harbour is quiet");
    }

    @Test
    void where_everything_waits_a_word_still_shows_what_it_would_find() {
        CommentFixture.approved(press, article, "The harbour is quiet");

        Effect effect = effect(Amendment.to(held("harbour")));

        assertThat(effect.decided().line(Measure.HELD).more()).isEqualTo(Judged.NONE);
        assertThat(effect.decided().line(Measure.FOUND).more()).isEqualTo(new Judged(1, 1, 0, 0));
        assertThat(effect.decided().line(Measure.MATCHED).then()).isEqualTo(new Judged(1, 1, 0, 0));
        assertThat(effect.affected()).isEqualTo(1);
    }

    @Test
    void a_word_taken_off_a_list_shows_what_would_be_public_at_once() {
        holding(Holding.FINDINGS);
        press.run(() -> press.discussing().change(held("harbour\nferry"), StaffFixture.ADMIN));
        CommentFixture.approved(press, article, "The harbour is quiet");

        Effect effect = effect(Amendment.to(held("ferry")));

        assertThat(effect.decided().line(Measure.HELD).fewer()).isEqualTo(new Judged(1, 1, 0, 0));
        assertThat(effect.decided().line(Measure.PUBLIC).more()).isEqualTo(new Judged(1, 1, 0, 0));
        assertThat(effect.list().get(0).fewer()).containsExactly("Held word: harbour");
    }

    @Test
    void a_blocked_word_and_a_number_and_a_policy_are_tried_alike() {
        CommentFixture.approved(press, article, "Read https://one.example and https://two.example");
        rejected("Casinos are fun");

        Effect blocked = effect(Amendment.to(new WatchedWords(WordList.EMPTY, WordList.parse("casino*"))));
        assertThat(blocked.decided().line(Measure.SPAM).more()).isEqualTo(new Judged(1, 0, 1, 0));

        ScreeningRules lax = ScreeningRules.DEFAULT.with(Threshold.LINKS, 5);
        assertThat(effect(Amendment.to(lax)).decided().line(Measure.FOUND).fewer())
                .isEqualTo(new Judged(1, 1, 0, 0));

        Effect free = effect(Amendment.to(policy(Holding.FINDINGS)));
        assertThat(free.decided().line(Measure.PUBLIC).more()).isEqualTo(new Judged(1, 0, 1, 0));
        assertThat(free.decided().line(Measure.HELD).then()).isEqualTo(new Judged(1, 1, 0, 0));
    }

    @Test
    void an_author_is_known_by_what_was_posted_before_the_comment_in_question() {
        Receipt first = said("First of all");
        decide(first.comment(), Verdict.APPROVE);
        press.clock.advance(Duration.ofHours(1));
        Receipt second = confirmed(said("The second remark"));
        decide(second.comment(), Verdict.APPROVE);

        Effect effect = effect(Amendment.to(policy(Holding.FIRST_TIMERS)));

        assertThat(effect.decided().line(Measure.PUBLIC).more().total()).isEqualTo(1);
        assertThat(effect.list())
                .extracting(Affected::publicId)
                .containsExactly(second.comment().value());
    }

    @Test
    void of_a_form_that_came_back_too_soon_stands_what_was_found_then() {
        holding(Holding.FINDINGS);
        Circumstances quick = new Circumstances(null, null, true, Duration.ofMillis(100), false);
        CommentSubmission submission = CommentFixture.submission(article, "In a hurry");
        CommentId id = press.commenting().submit(submission, quick).comment();
        decide(id, Verdict.APPROVE);

        Effect effect = effect(Amendment.to(
                ScreeningRules.DEFAULT.with(Threshold.FILL_SECONDS, 0).with(Threshold.LINKS, 9)));

        assertThat(effect.decided().line(Measure.HELD).now().total()).isEqualTo(1);
        assertThat(effect.decided().line(Measure.HELD).then().total()).isEqualTo(1);
        assertThat(effect.bygone()).contains("fill-time", "flood", "repeats", "honeypot", "reply-to-gone");
    }

    @Test
    void what_the_site_decided_alone_is_no_precedent_and_what_waits_is_told_apart() {
        holding(Holding.FINDINGS);
        CommentFixture.submitted(press, article, "The harbour was approved by nobody");
        CommentFixture.submitted(press, article, "Harbour: https://one.example https://two.example");

        Effect effect = effect(Amendment.to(held("harbour")));

        assertThat(effect.decided().size()).isZero();
        assertThat(effect.waiting().size()).isEqualTo(1);
        assertThat(effect.waiting().line(Measure.HELD).now().total()).isEqualTo(1);
        assertThat(effect.list()).extracting(Affected::status).containsExactly(CommentStatus.PENDING);
    }

    @Test
    void an_articles_own_way_is_tried_on_its_own_comments_by_a_moderator() {
        CommentFixture.approved(press, article, "On the ferry");
        CommentFixture.approved(press, ArticleFixture.given(press, "The bridge"), "On the bridge");
        Slug slug = press.in(() -> press.articles().byId(article).orElseThrow().slug());
        Discussion free = new Discussion(true, Optional.of(Holding.FINDINGS), Optional.empty());

        Effect effect = press.rehearsing().effect(Proposal.forArticle(slug, free), StaffFixture.MODERATOR);

        assertThat(effect.decided().size()).isEqualTo(1);
        assertThat(effect.decided().line(Measure.PUBLIC).more().total()).isEqualTo(1);
        assertThatThrownBy(() -> press.rehearsing()
                        .effect(Proposal.forArticle(Slug.of("nowhere"), free), StaffFixture.MODERATOR))
                .isInstanceOf(NoSuchArticle.class);
    }

    @Test
    void only_who_may_make_it_come_true_sees_the_effect() {
        Proposal site = Proposal.forSite(Amendment.to(held("harbour")));
        assertThatThrownBy(() -> press.rehearsing().effect(site, StaffFixture.MODERATOR))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> press.rehearsing()
                        .effect(Proposal.forArticle(Slug.of("the-ferry"), Discussion.OPEN), StaffFixture.EDITOR))
                .isInstanceOf(NotPermitted.class);
    }

    @Test
    void however_many_comments_there_are_a_piece_of_them_takes_four_statements() {
        holding(Holding.FINDINGS);
        int few = 3;
        CommentFixture.decided(press, article, few, "The harbour again");
        int statements = press.statements(() -> effect(Amendment.to(held("harbour"))));

        CommentFixture.decided(press, article, Rehearsing.CHUNK - few, "The harbour again");
        assertThat(press.statements(() -> effect(Amendment.to(held("harbour")))))
                .isEqualTo(statements);

        CommentFixture.decided(press, article, 1, "The harbour again");
        assertThat(press.statements(() -> effect(Amendment.to(held("harbour")))))
                .isEqualTo(statements + 4);

        Effect effect = effect(Amendment.to(held("harbour")));
        assertThat(effect.affected()).isEqualTo(Rehearsing.CHUNK + 1);
        assertThat(effect.list()).hasSize(Rehearsing.LISTED);
    }

    @Test
    void a_proposal_is_carried_out_only_against_the_rules_that_were_seen() {
        Proposal mine = Proposal.forSite(Amendment.to(held("harbour")));
        long seen =
                press.rehearsing().effect(mine, StaffFixture.ADMIN).compared().number();
        press.run(() -> press.discussing().change(held("ferry"), StaffFixture.ADMIN));

        assertThatThrownBy(() -> press.run(() -> press.discussing().carryOut(mine, seen, StaffFixture.ADMIN)))
                .isInstanceOfSatisfying(RulesChanged.class, refusal -> {
                    assertThat(refusal.by()).contains(StaffFixture.ADMIN.name());
                    assertThat(refusal.at()).contains(press.clock.instant());
                });
        assertThat(words()).isEqualTo("ferry");

        long now =
                press.rehearsing().effect(mine, StaffFixture.ADMIN).compared().number();
        press.run(() -> press.discussing().carryOut(mine, now, StaffFixture.ADMIN));
        assertThat(words()).isEqualTo("harbour");
    }

    @Test
    void of_many_who_carry_out_what_they_have_seen_at_the_same_moment_one_does() throws Exception {
        press.run(() -> press.discussing().change(held("ferry"), StaffFixture.ADMIN));
        Proposal any = Proposal.forSite(Amendment.to(held("harbour")));
        long seen =
                press.rehearsing().effect(any, StaffFixture.ADMIN).compared().number();

        List<String> outcomes = Race.of(
                8,
                i -> press.in(() -> {
                    Proposal mine = Proposal.forSite(Amendment.to(held("harbour" + i)));
                    press.discussing().carryOut(mine, seen, StaffFixture.ADMIN);
                    return "harbour" + i;
                }));

        assertThat(outcomes).filteredOn("RulesChanged"::equals).hasSize(7);
        assertThat(outcomes).contains(words());
    }

    private static String words() {
        return press.in(() -> press.policies().words().held().lines());
    }

    private static Effect effect(Amendment amendment) {
        return press.rehearsing().effect(Proposal.forSite(amendment), StaffFixture.ADMIN);
    }

    private static WatchedWords held(String lines) {
        return new WatchedWords(WordList.parse(lines), WordList.EMPTY);
    }

    private static CommentPolicy policy(Holding holding) {
        return new CommentPolicy(true, holding, true, true, 0, "Anonymous");
    }

    private static void holding(Holding holding) {
        press.run(() -> press.discussing().change(policy(holding), StaffFixture.ADMIN));
    }

    private void rejected(String body) {
        decide(CommentFixture.submitted(press, article, body).comment(), Verdict.REJECT);
    }

    private void spam(String body) {
        decide(CommentFixture.submitted(press, article, body).comment(), Verdict.SPAM);
    }

    private static void decide(CommentId comment, Verdict verdict) {
        int version = CommentFixture.version(press, comment);
        press.run(() -> press.moderating().decide(new Ruling(comment, version, verdict), StaffFixture.MODERATOR));
    }

    private Receipt said(String body) {
        CommentSubmission submission = new CommentSubmission(article, body, "Ada", "ada@example.org");
        return press.commenting().submit(submission, Circumstances.UNKNOWN);
    }

    private static Receipt confirmed(Receipt receipt) {
        press.run(() -> {
            String secret = press.authoring().askToConfirm(receipt.token()).orElseThrow();
            assertThat(press.authoring().confirm(receipt.token(), secret)).isTrue();
        });
        return receipt;
    }
}
