package org.letterpress.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.letterpress.transfer.TransferFixture.ADMIN;
import static org.letterpress.transfer.TransferFixture.account;
import static org.letterpress.transfer.TransferFixture.card;
import static org.letterpress.transfer.TransferFixture.findings;
import static org.letterpress.transfer.TransferFixture.imported;
import static org.letterpress.transfer.TransferFixture.importing;
import static org.letterpress.transfer.TransferFixture.rows;
import static org.letterpress.transfer.TransferFixture.totals;
import static org.letterpress.transfer.TransferFixture.work;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.letterpress.Press;
import org.letterpress.article.ArticleFixture;
import org.letterpress.comment.Circumstances;
import org.letterpress.comment.Comment;
import org.letterpress.comment.CommentFixture;
import org.letterpress.comment.CommentId;
import org.letterpress.comment.Complaint;
import org.letterpress.comment.ReportReason;
import org.letterpress.moderation.Ruling;
import org.letterpress.moderation.Verdict;
import org.letterpress.site.Transactions;
import org.letterpress.staff.StaffFixture;
import org.letterpress.text.Slug;

@Tag("database")
@DisplayNameGeneration(ReplaceUnderscores.class)
class UndoingTest {
    @RegisterExtension
    static final Press press = new Press();

    @Test
    void what_readers_reported_of_an_import_keeps_nothing_of_it() {
        long run = imported(press, WxrFixture.file("wxr-1.2.xml"));
        String reported = press.in(() -> press.em()
                .createQuery(
                        "select c.publicId from Comment c, Article a where a.id = c.articleId and c.status ="
                                + " org.letterpress.comment.CommentStatus.APPROVED and a.status ="
                                + " org.letterpress.article.ArticleStatus.PUBLISHED order by c.id",
                        String.class)
                .setMaxResults(1)
                .getSingleResult());
        press.run(() -> press.reporting()
                .report(new Complaint(new CommentId(reported), ReportReason.SPAM, ""), Circumstances.UNKNOWN));

        undo(run);

        assertThat(card(press, run).state()).isEqualTo(ImportState.UNDONE);
        assertThat(totals(press, run)).containsEntry("NOTED article: REMOVED", 10L);
        assertThat(press.in(() -> press.comments().byPublicId(new CommentId(reported))))
                .isEmpty();
    }

    @Test
    void everything_that_an_import_created_goes_again() {
        press.run(() -> ArticleFixture.stored(press, ArticleFixture.draft("Here before")));
        List<String> before = rows(press);
        long run = imported(press, WxrFixture.file("wxr-1.2.xml"));

        undo(run);

        assertThat(card(press, run).state()).isEqualTo(ImportState.UNDONE);
        assertThat(rows(press)).isEqualTo(before);
        assertThat(totals(press, run)).containsEntry("NOTED article: REMOVED", 10L);
    }

    @Test
    void the_real_file_goes_as_it_came_and_can_come_again() throws IOException {
        var real = WxrFixture.real();
        Assumptions.assumeTrue(real.isPresent(), "the theme unit test data is not here");
        long run = imported(press, Files.newInputStream(real.orElseThrow()));

        undo(run);
        assertThat(rows(press)).allMatch(line -> line.endsWith(" 0"));
        long again = imported(press, Files.newInputStream(real.orElseThrow()));

        assertThat(account(press, again)).containsExactly(219L, 82L, 137L, 0L);
    }

    @Test
    void an_article_that_was_answered_here_stays_with_all_its_comments() {
        long run = imported(press, WxrFixture.file("wxr-1.2.xml"));
        CommentFixture.submitted(press, article("a-wet-spring"), "A word from here");

        undo(run);

        assertThat(rows(press)).contains("Article 1", "Comment 13", "Origin 13");
        assertThat(kept(run)).containsExactly("post 10");
        assertThat(press.in(() -> press.articles()
                        .bySlug(Slug.of("a-wet-spring"))
                        .map(found -> found.discussion().open())))
                .contains(true);
    }

    @Test
    void an_article_with_a_decision_stays() {
        long run = imported(press, WxrFixture.file("wxr-1.2.xml"));
        CommentId waiting = byAuthor("Fay");
        press.run(() -> press.moderating()
                .decide(
                        new Ruling(waiting, CommentFixture.version(press, waiting), Verdict.APPROVE),
                        StaffFixture.MODERATOR));

        undo(run);

        assertThat(kept(run)).containsExactly("post 10");
    }

    @Test
    void an_article_that_was_changed_stays() {
        long run = imported(press, WxrFixture.file("wxr-1.2.xml"));
        press.clock.advance(Duration.ofHours(1));
        press.run(() ->
                press.articles().bySlug(Slug.of("a-wet-spring-2")).orElseThrow().withdraw(press.clock.instant()));

        undo(run);

        assertThat(kept(run)).containsExactly("post 20");
        assertThat(rows(press)).contains("Article 1", "Comment 2");
    }

    @Test
    void what_stayed_is_known_to_the_next_import() {
        long run = imported(press, WxrFixture.file("wxr-1.2.xml"));
        CommentFixture.submitted(press, article("a-wet-spring"), "A word from here");
        undo(run);

        long again = imported(press, WxrFixture.file("wxr-1.2.xml"));

        assertThat(account(press, again)).containsExactly(36L, 13L, 22L, 1L);
    }

    @Test
    void comments_that_a_later_import_added_go_and_the_earlier_ones_stay() {
        imported(press, export(comment(1, 0)));
        long later = imported(press, export(comment(1, 0), comment(2, 1), comment(3, 2), comment(4, 3)));
        List<String> before =
                List.of("Article 1", "Comment 1", "Tag 0", "FormerAddress 1", "Origin 2", "ImportPiece 0");

        undo(later);

        assertThat(rows(press)).isEqualTo(before);
        assertThat(totals(press, later)).containsEntry("NOTED comment: REMOVED", 3L);
    }

    @Test
    void a_comment_that_was_answered_here_stays_with_those_it_answers() {
        imported(press, export(comment(1, 0)));
        long later = imported(press, export(comment(1, 0), comment(2, 1), comment(3, 2), comment(4, 1)));
        long article = article("t");
        CommentFixture.approvedReply(press, article, byAuthor("R3"), "From here");

        undo(later);

        assertThat(totals(press, later))
                .containsEntry("NOTED comment: REMOVED", 1L)
                .containsEntry("NOTED comment: CHANGED_SINCE", 2L);
        assertThat(rows(press)).contains("Comment 4");
    }

    @Test
    void a_run_is_undone_once_and_not_while_it_runs() {
        long run = importing(press).start(WxrFixture.file("wxr-1.1.xml"), new ImportOptions(false), ADMIN);
        assertThatExceptionOfType(ImportStillRunning.class)
                .isThrownBy(() -> importing(press).undo(run, ADMIN));
        work(press);
        undo(run);

        assertThatExceptionOfType(AlreadyUndone.class)
                .isThrownBy(() -> importing(press).undo(run, ADMIN));
        assertThatExceptionOfType(NoSuchImport.class)
                .isThrownBy(() -> importing(press).undo(run + 1, ADMIN));
    }

    @Test
    void what_a_broken_file_left_can_be_undone() {
        String whole = WxrFixture.text("wxr-1.2.xml");
        long run = imported(press, WxrFixture.bytes(whole.substring(0, whole.indexOf("<wp:comment_id>40<"))));

        undo(run);

        assertThat(card(press, run).state()).isEqualTo(ImportState.UNDONE);
        assertThat(rows(press)).allMatch(line -> line.endsWith(" 0"));
    }

    @RepeatedTest(8)
    void a_crash_while_undoing_does_no_harm(RepetitionInfo repetition) {
        long run = imported(press, WxrFixture.file("wxr-1.2.xml"));
        importing(press).undo(run, ADMIN);

        assertThatExceptionOfType(PowerCut.class)
                .isThrownBy(() -> importing(press, new Failing(4 * repetition.getCurrentRepetition()))
                        .workNext());
        press.clock.advance(Duration.ofMinutes(3));
        work(press);

        assertThat(card(press, run).state()).isEqualTo(ImportState.UNDONE);
        assertThat(rows(press)).allMatch(line -> line.endsWith(" 0"));
        assertThat(totals(press, run)).containsEntry("NOTED article: REMOVED", 10L);
    }

    private static void undo(long run) {
        importing(press).undo(run, ADMIN);
        work(press);
    }

    private static List<String> kept(long run) {
        return findings(press, run).stream()
                .filter(finding -> finding.reason() == Reason.CHANGED_SINCE)
                .map(finding -> Objects.requireNonNull(finding.key()))
                .toList();
    }

    private static long article(String slug) {
        return press.in(() -> Objects.requireNonNull(
                press.articles().bySlug(new Slug(slug)).orElseThrow().id()));
    }

    private static CommentId byAuthor(String name) {
        return press.in(() -> press.em()
                .createQuery("select c from Comment c where c.signature.name = :name", Comment.class)
                .setParameter("name", name)
                .getSingleResult()
                .publicId());
    }

    private static InputStream export(String... comments) {
        return WxrFixture.bytes(WxrFixture.export("<item><title>T</title><wp:post_id>1</wp:post_id>"
                + "<wp:status>publish</wp:status><wp:post_date_gmt>2020-01-01 09:00:00</wp:post_date_gmt>"
                + String.join("", comments) + "</item>"));
    }

    private static String comment(int id, int parent) {
        return ("<wp:comment><wp:comment_id>%d</wp:comment_id><wp:comment_author>R%d</wp:comment_author>"
                        + "<wp:comment_content>c%d</wp:comment_content><wp:comment_approved>1</wp:comment_approved>"
                        + "<wp:comment_parent>%d</wp:comment_parent></wp:comment>")
                .formatted(id, id, id, parent);
    }

    /** What no catch of an exception sees. */
    private static final class PowerCut extends Error {
        private static final long serialVersionUID = 1L;
    }

    /** The server dies right after the nth transaction. */
    private static final class Failing extends Transactions {
        private int left;

        Failing(int nth) {
            this.left = nth;
        }

        @Override
        public <T> T alone(Supplier<T> work) {
            T done = press.in(work);
            if (--left == 0) {
                throw new PowerCut();
            }
            return done;
        }
    }
}
