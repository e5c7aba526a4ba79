package org.letterpress.moderation;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.letterpress.Press;
import org.letterpress.article.Article;
import org.letterpress.article.ArticleFixture;
import org.letterpress.article.Discussion;
import org.letterpress.article.Holding;
import org.letterpress.comment.Amendment;
import org.letterpress.comment.CommentFixture;
import org.letterpress.comment.CommentId;
import org.letterpress.comment.CommentPolicy;
import org.letterpress.comment.CommentStatus;
import org.letterpress.comment.Receipt;
import org.letterpress.comment.ShadowRules;
import org.letterpress.comment.StoredComment;
import org.letterpress.screening.ScreeningRules;
import org.letterpress.screening.Threshold;
import org.letterpress.screening.WatchedWords;
import org.letterpress.staff.NotPermitted;
import org.letterpress.staff.StaffFixture;
import org.letterpress.text.AddressKey;
import org.letterpress.text.WordList;

/** Rules that are tried on each new comment and act on none. */
@Tag("database")
@DisplayNameGeneration(ReplaceUnderscores.class)
class ShadowingTest {
    private static final Duration KNOWN_FOR = Duration.ofSeconds(2);

    @RegisterExtension
    static final Press press = new Press();

    private long article;

    @BeforeEach
    void there_is_an_article_whose_comments_are_public_at_once() {
        article = ArticleFixture.given(press, "The ferry");
        press.run(() -> press.discussing().change(policy(Holding.FINDINGS), StaffFixture.ADMIN));
    }

    @Test
    void a_word_in_shadow_is_noted_and_acts_on_nothing() {
        start(Amendment.to(held("harbour")));

        CommentId found = submitted("The harbour is quiet").comment();
        CommentId other = submitted("The ferry is late").comment();

        assertThat(status(found)).isEqualTo(CommentStatus.APPROVED);
        List<ShadowMark> marks = marks(found);
        assertThat(marks).hasSize(1);
        assertThat(marks.get(0).now()).isEqualTo(Fate.PUBLIC);
        assertThat(marks.get(0).then()).isEqualTo(Fate.HELD);
        assertThat(marks.get(0).more()).isEqualTo("Held word: harbour");
        assertThat(marks(other)).isEmpty();
    }

    @Test
    void the_latest_comments_that_it_is_about_are_listed() {
        start(Amendment.to(held("harbour")));
        assertThat(report().latest()).isEmpty();
        CommentId first = submitted("The harbour is quiet").comment();
        submitted("The ferry is late");
        CommentId second = submitted("The harbour is loud").comment();

        assertThat(report().latest()).extracting(Affected::publicId).containsExactly(second.value(), first.value());
        assertThat(report().latest().get(0).more()).containsExactly("Held word: harbour");
        assertThat(report().latest().get(0).excerpt()).isEqualTo("The harbour is loud");
        for (int i = 0; i < ShadowReport.LISTED; i++) {
            submitted("The harbour again, number " + i);
        }
        assertThat(report().found()).isEqualTo(ShadowReport.LISTED + 2);
        assertThat(report().latest()).hasSize(ShadowReport.LISTED);
    }

    @Test
    void its_author_learns_nothing_of_it() {
        start(Amendment.to(held("harbour")));
        Receipt receipt = submitted("The harbour is quiet");

        StoredComment stored = press.in(() -> press.commentUseCases()
                .stored()
                .of(press.comments().byPublicId(receipt.comment()).orElseThrow()));
        assertThat(stored.findings()).extracting(StoredComment.Found::text).noneMatch(text -> text.contains("word"));
        String email = press.in(() -> requireNonNull(press.comments()
                .byPublicId(receipt.comment())
                .orElseThrow()
                .byline()
                .email()));
        assertThat(press.in(() -> press.commentUseCases().personal().read(AddressKey.of(email), 0, 10)))
                .hasSize(1)
                .allSatisfy(record -> assertThat(record.fields().toString()).doesNotContain("Held word"));
    }

    @Test
    void a_word_that_would_no_longer_be_looked_for_is_noted_where_it_is_found() {
        press.run(() -> press.discussing().change(held("harbour"), StaffFixture.ADMIN));
        start(Amendment.to(WatchedWords.NONE));

        CommentId found = submitted("The harbour is quiet").comment();

        assertThat(status(found)).isEqualTo(CommentStatus.PENDING);
        assertThat(marks(found)).singleElement().satisfies(mark -> {
            assertThat(mark.then()).isEqualTo(Fate.PUBLIC);
            assertThat(mark.fewer()).isEqualTo("Held word: harbour");
        });
    }

    @Test
    void a_number_that_looks_farther_back_is_tried_with_what_lies_there() {
        submitted("A remark that is long enough to be told from any other, about the harbour and its crane.");
        press.clock.advance(Duration.ofDays(60));
        start(Amendment.to(ScreeningRules.DEFAULT.with(Threshold.REPEAT_DAYS, 90)));

        CommentId again = submitted(
                        "A remark that is long enough to be told from any other, about the harbour and its crane.")
                .comment();

        assertThat(status(again)).isEqualTo(CommentStatus.APPROVED);
        assertThat(marks(again))
                .singleElement()
                .satisfies(mark -> assertThat(mark.more()).startsWith("The same text as comment"));
    }

    @Test
    void an_articles_way_in_shadow_is_tried_on_its_own_comments_alone() {
        Article ferry = press.in(() -> press.articles().byId(article).orElseThrow());
        Discussion careful = new Discussion(true, Optional.of(Holding.ALL), Optional.empty());
        Proposal proposal = Proposal.forArticle(ferry.slug(), careful);
        press.shadowing().start(proposal, seen(proposal), StaffFixture.MODERATOR);
        press.clock.advance(KNOWN_FOR);

        CommentId here = submitted("On the ferry").comment();
        CommentId elsewhere = CommentFixture.submitted(
                        press, ArticleFixture.given(press, "The bridge"), "On the bridge")
                .comment();

        assertThat(marks(here)).extracting(ShadowMark::then).containsExactly(Fate.HELD);
        assertThat(marks(elsewhere)).isEmpty();
        assertThat(press.shadowing().reports(ferry, StaffFixture.MODERATOR)).hasSize(1);
        assertThat(press.shadowing().reports(null, StaffFixture.ADMIN)).isEmpty();
    }

    @Test
    void the_report_counts_what_was_found_and_what_people_said_of_it() {
        start(Amendment.to(held("harbour")));
        submitted("The harbour, which nobody has judged");
        CommentId judged = submitted("The harbour again, in other words").comment();
        CommentFixture.rejected(press, judged);

        ShadowReport report = report();

        assertThat(report.found()).isEqualTo(2);
        assertThat(report.madeBy()).isEqualTo(StaffFixture.ADMIN.name());
        assertThat(report.lines())
                .containsExactly(new ShadowReport.Line(Fate.PUBLIC, Fate.HELD, 2, new Judged(1, 0, 1, 0)));
    }

    @Test
    void made_live_it_changes_what_was_meant_and_nothing_that_others_have_changed_since() {
        start(Amendment.to(held("harbour")));
        CommentId found = submitted("The harbour is quiet").comment();
        press.run(() -> press.discussing().change(held("ferry"), StaffFixture.ADMIN));

        assertThat(press.shadowing().makeLive(report().rule(), StaffFixture.ADMIN))
                .isTrue();

        assertThat(press.in(
                        () -> press.policies().words().held().lines().lines().toList()))
                .containsExactly("ferry", "harbour");
        assertThat(press.shadowing().reports(null, StaffFixture.ADMIN)).isEmpty();
        assertThat(marks(found)).isEmpty();
        press.clock.advance(KNOWN_FOR);
        assertThat(status(submitted("Once more, the harbour").comment())).isEqualTo(CommentStatus.PENDING);
    }

    @Test
    void dropped_it_leaves_nothing_behind() {
        start(Amendment.to(held("harbour")));
        submitted("The harbour is quiet");
        long rule = report().rule();

        assertThat(press.shadowing().drop(rule, StaffFixture.ADMIN)).isTrue();

        assertThat(press.shadowing().drop(rule, StaffFixture.ADMIN)).isFalse();
        assertThat(press.database()
                        .everything()
                        .lines()
                        .filter(row -> !row.toLowerCase(Locale.ROOT).startsWith("audit_")))
                .noneMatch(row -> row.contains("Held word: harbour") || row.contains("HELD_ADDED"));
    }

    @Test
    void what_was_noted_goes_when_the_comment_is_erased() {
        start(Amendment.to(held("harbour")));
        Receipt receipt = submitted("The harbour is quiet");
        assertThat(marks(receipt.comment())).hasSize(1);

        press.run(() -> press.authoring().erase(receipt.token()));

        assertThat(press.database().everything()).doesNotContain("Held word: harbour");
    }

    @Test
    void an_edit_is_tried_anew() {
        start(Amendment.to(held("harbour")));
        Receipt receipt = submitted("The harbour is quiet");

        press.run(() -> press.authoring().edit(receipt.token(), "The ferry is late"));

        assertThat(marks(receipt.comment())).isEmpty();
    }

    @Test
    void rules_that_were_not_seen_are_not_what_it_is_tried_against() {
        Proposal mine = Proposal.forSite(Amendment.to(held("harbour")));
        long seen = seen(mine);
        press.run(() -> press.discussing().change(held("ferry"), StaffFixture.ADMIN));

        assertThatThrownBy(() -> press.shadowing().start(mine, seen, StaffFixture.ADMIN))
                .isInstanceOf(RulesChanged.class);
        assertThat(press.shadowing().reports(null, StaffFixture.ADMIN)).isEmpty();
    }

    @Test
    void only_so_many_run_at_once_and_only_for_who_may_change_the_rules() {
        for (int i = 0; i < ShadowRules.MOST; i++) {
            start(Amendment.to(held("harbour" + i)));
        }

        assertThatThrownBy(() -> start(Amendment.to(held("harbour")))).isInstanceOf(TooManyShadows.class);
        Proposal mine = Proposal.forSite(Amendment.to(held("harbour")));
        long seen = seen(mine);
        long rule = report().rule();
        assertThatThrownBy(() -> press.shadowing().start(mine, seen, StaffFixture.MODERATOR))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> press.shadowing().makeLive(rule, StaffFixture.MODERATOR))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> press.shadowing().drop(rule, StaffFixture.MODERATOR))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> press.shadowing().reports(null, StaffFixture.MODERATOR))
                .isInstanceOf(NotPermitted.class);
    }

    @Test
    void what_changes_nothing_is_not_kept() {
        start(Amendment.to(WatchedWords.NONE));

        assertThat(press.shadowing().reports(null, StaffFixture.ADMIN)).isEmpty();
    }

    private static void start(Amendment amendment) {
        Proposal proposal = Proposal.forSite(amendment);
        press.shadowing().start(proposal, seen(proposal), StaffFixture.ADMIN);
        press.clock.advance(KNOWN_FOR);
    }

    private static long seen(Proposal proposal) {
        return press.rehearsing()
                .effect(proposal, StaffFixture.ADMIN)
                .compared()
                .number();
    }

    private static ShadowReport report() {
        return press.shadowing().reports(null, StaffFixture.ADMIN).get(0);
    }

    private Receipt submitted(String body) {
        return CommentFixture.submitted(press, article, body);
    }

    private static List<ShadowMark> marks(CommentId comment) {
        return press.card(comment).context().shadows();
    }

    private static CommentStatus status(CommentId comment) {
        return press.in(() -> press.comments().byPublicId(comment).orElseThrow().status());
    }

    private static WatchedWords held(String lines) {
        return new WatchedWords(WordList.parse(lines), WordList.EMPTY);
    }

    private static CommentPolicy policy(Holding holding) {
        return new CommentPolicy(true, holding, true, true, 0, "Anonymous");
    }
}
