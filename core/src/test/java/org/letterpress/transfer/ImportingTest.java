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

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.letterpress.Press;
import org.letterpress.staff.NotPermitted;
import org.letterpress.staff.StaffFixture;

@Tag("database")
@DisplayNameGeneration(ReplaceUnderscores.class)
class ImportingTest {
    @RegisterExtension
    static final Press press = new Press();

    @Test
    void every_item_of_the_real_file_is_accounted_for() throws IOException {
        long run = imported(press, Files.newInputStream(real()));

        assertThat(card(press, run).state()).isEqualTo(ImportState.DONE);
        assertThat(card(press, run).source()).isEqualTo("wpthemetestdata.wordpress.com");
        assertThat(account(press, run)).containsExactly(219L, 82L, 137L, 0L);
        assertThat(totals(press, run))
                .containsAllEntriesOf(Map.of(
                        "CREATED article: TAKEN_OVER", 58L,
                        "CREATED comment: TAKEN_OVER", 24L,
                        "SKIPPED nav_menu_item: KIND_NOT_TAKEN_OVER", 70L,
                        "SKIPPED attachment: KIND_NOT_TAKEN_OVER", 37L,
                        "SKIPPED page: KIND_NOT_TAKEN_OVER", 21L,
                        "SKIPPED comment on a page: ITS_ITEM_NOT_TAKEN_OVER", 5L,
                        "SKIPPED pingback: NOT_A_COMMENT", 2L,
                        "SKIPPED trackback: NOT_A_COMMENT", 2L,
                        "NOTED article: PASSWORD_BECAME_DRAFT", 1L,
                        "NOTED tag: TERM_NOT_USED", 50L))
                .doesNotContainKeys("NOTED comment: PARENT_MISSING", "NOTED comment: PARENT_IN_CIRCLE");
    }

    @Test
    void a_second_import_of_the_real_file_changes_nothing() throws IOException {
        imported(press, Files.newInputStream(real()));
        List<String> before = rows(press);

        long second = imported(press, Files.newInputStream(real()));

        assertThat(account(press, second)).containsExactly(219L, 0L, 219L, 0L);
        assertThat(totals(press, second))
                .containsEntry("SKIPPED article: ALREADY_HERE", 58L)
                .containsEntry("SKIPPED comment: ALREADY_HERE", 24L);
        assertThat(rows(press)).isEqualTo(before);
    }

    @Test
    void a_file_that_says_little_is_taken_over_all_the_same() throws IOException {
        long run = imported(press, Files.newInputStream(shared("wordpress-small.wxr.xml")));

        assertThat(card(press, run).source()).isEqualTo("example.tld");
        assertThat(account(press, run)).containsExactly(11L, 11L, 0L, 0L);
        assertThat(totals(press, run))
                .containsEntry("NOTED article: NO_STATUS_BECAME_DRAFT", 2L)
                .doesNotContainKey("NOTED comment: PARENT_MISSING");
    }

    @Test
    void every_record_is_created_skipped_or_quarantined() {
        long run = imported(press, WxrFixture.file("wxr-1.2.xml"));

        assertThat(card(press, run).state()).isEqualTo(ImportState.DONE);
        assertThat(account(press, run)).containsExactly(36L, 26L, 9L, 1L);
        assertThat(totals(press, run))
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        Map.entry("CREATED article: TAKEN_OVER", 10L),
                        Map.entry("CREATED comment: TAKEN_OVER", 16L),
                        Map.entry("SKIPPED page: KIND_NOT_TAKEN_OVER", 1L),
                        Map.entry("SKIPPED attachment: KIND_NOT_TAKEN_OVER", 1L),
                        Map.entry("SKIPPED nav_menu_item: KIND_NOT_TAKEN_OVER", 1L),
                        Map.entry("SKIPPED revision: KIND_NOT_TAKEN_OVER", 1L),
                        Map.entry("SKIPPED post (auto-draft): NEVER_SAVED", 1L),
                        Map.entry("SKIPPED pingback: NOT_A_COMMENT", 1L),
                        Map.entry("SKIPPED trackback: NOT_A_COMMENT", 1L),
                        Map.entry("SKIPPED comment on a page: ITS_ITEM_NOT_TAKEN_OVER", 2L),
                        Map.entry("QUARANTINED comment: NAME_TOO_LONG", 1L),
                        Map.entry("NOTED article: PASSWORD_BECAME_DRAFT", 1L),
                        Map.entry("NOTED article: ADDRESS_TAKEN", 1L),
                        Map.entry("NOTED comment: NAME_MISSING", 1L),
                        Map.entry("NOTED comment: WEBSITE_DROPPED", 1L),
                        Map.entry("NOTED comment: EMAIL_DROPPED", 1L),
                        Map.entry("NOTED comment: PARENT_MISSING", 2L),
                        Map.entry("NOTED comment: PARENT_IN_CIRCLE", 1L),
                        Map.entry("NOTED author: AUTHOR_NOT_USED", 1L),
                        Map.entry("NOTED nav_menu: TERM_NOT_TAKEN_OVER", 1L)));
    }

    @Test
    void what_is_quarantined_is_named_without_a_word_of_what_a_reader_wrote() {
        long run = imported(press, WxrFixture.file("wxr-1.2.xml"));

        assertThat(findings(press, run))
                .filteredOn(finding -> finding.outcome() == Outcome.QUARANTINED)
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.key()).isEqualTo("post 10 comment 17");
                    assertThat(finding.line()).isPositive();
                    assertThat(finding.excerpt()).isEqualTo("A Wet Spring & After");
                });
    }

    @Test
    void a_text_too_long_is_quarantined_never_cut_and_the_rest_goes_on() {
        String article = WxrFixture.text("wxr-1.2.xml").replace("TOOLONG", "long ".repeat(120_000));
        String both = article.replace("Rude words", "rude ".repeat(4_000));

        long run = imported(press, WxrFixture.bytes(both));

        assertThat(account(press, run)).containsExactly(36L, 24L, 9L, 3L);
        assertThat(totals(press, run))
                .containsEntry("QUARANTINED article: TEXT_TOO_LONG", 1L)
                .containsEntry("QUARANTINED comment: TEXT_TOO_LONG", 1L);
    }

    @Test
    void comments_of_a_quarantined_article_are_quarantined_with_it() {
        String item = "<item><title>%s</title><wp:post_id>1</wp:post_id><wp:status>draft</wp:status>"
                + "<wp:comment><wp:comment_id>2</wp:comment_id><wp:comment_content>Hi</wp:comment_content></wp:comment></item>";

        long run = imported(press, WxrFixture.bytes(WxrFixture.export(item.formatted("t".repeat(501)))));

        assertThat(totals(press, run))
                .containsEntry("QUARANTINED article: TITLE_TOO_LONG", 1L)
                .containsEntry("QUARANTINED comment: ITS_ARTICLE_QUARANTINED", 1L);
    }

    @Test
    void a_comment_without_words_is_quarantined() {
        long run = imported(
                press, WxrFixture.bytes(WxrFixture.export(comments("<![CDATA[ &nbsp;<script>x</script> ]]>"))));

        assertThat(totals(press, run)).containsEntry("QUARANTINED comment: NO_TEXT", 1L);
    }

    @Test
    void a_file_that_breaks_off_fails_and_keeps_what_came_before() {
        String whole = WxrFixture.text("wxr-1.2.xml");

        long run = imported(press, WxrFixture.bytes(whole.substring(0, whole.indexOf("<wp:comment_id>40<"))));

        assertThat(card(press, run).state()).isEqualTo(ImportState.FAILED);
        assertThat(card(press, run).failure()).matches("Line \\d+, column \\d+: .+");
        assertThat(account(press, run)).containsExactly(23L, 20L, 2L, 1L);
        assertThat(totals(press, run)).containsEntry("NOTED comment: PARENT_IN_CIRCLE", 1L);
    }

    @Test
    void what_is_no_export_is_refused_before_anything_is_stored() {
        assertThatExceptionOfType(ExportNotReadable.class)
                .isThrownBy(() -> importing(press).start(WxrFixture.bytes("<html/>"), new ImportOptions(false), ADMIN));

        assertThat(press.in(() -> new Imports(press.em()).newest(null, 10, ADMIN)))
                .isEmpty();
    }

    @Test
    void a_dry_run_tells_the_same_and_writes_nothing() {
        List<String> before = rows(press);

        long dry = imported(press, WxrFixture.file("wxr-1.2.xml"), new ImportOptions(true));

        assertThat(rows(press)).isEqualTo(before);
        long real = imported(press, WxrFixture.file("wxr-1.2.xml"));
        assertThat(totals(press, dry)).isEqualTo(totals(press, real));
        assertThat(account(press, dry)).isEqualTo(account(press, real));
        assertThat(card(press, dry).dryRun()).isTrue();
    }

    @Test
    void a_dry_run_of_the_real_file_tells_the_same() throws IOException {
        long dry = imported(press, Files.newInputStream(real()), new ImportOptions(true));
        long real = imported(press, Files.newInputStream(real()));

        assertThat(totals(press, dry)).isEqualTo(totals(press, real));
    }

    @Test
    void a_later_export_of_the_same_blog_adds_only_what_is_new() {
        imported(press, WxrFixture.bytes(WxrFixture.export(comments("One"))));

        long second = imported(press, WxrFixture.bytes(WxrFixture.export(comments("One", "Two"))));

        assertThat(account(press, second)).containsExactly(3L, 1L, 2L, 0L);
    }

    @Test
    void damaged_characters_are_counted_not_fatal() {
        long run = imported(press, WxrFixture.bytes(WxrFixture.export(comments("a\u0001b", "c\uFFFEd"))));

        assertThat(card(press, run).state()).isEqualTo(ImportState.DONE);
        assertThat(totals(press, run)).containsEntry("NOTED file: CHARACTERS_REPLACED", 2L);
    }

    @Test
    void a_large_file_is_stored_in_pieces_and_these_are_gone_at_the_end() {
        InputStream large = EndlessExport.of(3_000);

        long run = importing(press).start(large, new ImportOptions(false), ADMIN);
        assertThat(count("ImportPiece")).isEqualTo(4);
        TransferFixture.work(press);

        assertThat(account(press, run)).containsExactly(3_001L, 3_001L, 0L, 0L);
        assertThat(count("ImportPiece")).isZero();
    }

    @Test
    void only_administrators_import() {
        assertThatExceptionOfType(NotPermitted.class)
                .isThrownBy(() -> importing(press)
                        .start(WxrFixture.file("wxr-1.2.xml"), new ImportOptions(false), StaffFixture.MODERATOR));
        assertThatExceptionOfType(NotPermitted.class)
                .isThrownBy(() -> importing(press).undo(1, StaffFixture.MODERATOR));
        assertThatExceptionOfType(NotPermitted.class)
                .isThrownBy(() -> press.in(() -> new Imports(press.em()).newest(null, 10, StaffFixture.MODERATOR)));
    }

    @Test
    void imports_are_listed_newest_first_page_by_page() {
        long first = imported(press, WxrFixture.file("wxr-1.0.xml"));
        long second = imported(press, WxrFixture.file("wxr-1.1.xml"));

        List<ImportCard> page = press.in(() -> new Imports(press.em()).newest(null, 1, ADMIN));
        assertThat(page).extracting(ImportCard::id).containsExactly(second);
        List<ImportCard> rest = press.in(() -> new Imports(press.em()).newest(second, 10, ADMIN));
        assertThat(rest).extracting(ImportCard::id).containsExactly(first);
    }

    private static String comments(String... contents) {
        StringBuilder item =
                new StringBuilder("<item><title>A</title><wp:post_id>1</wp:post_id><wp:status>draft</wp:status>");
        for (int i = 0; i < contents.length; i++) {
            item.append("<wp:comment><wp:comment_id>%d</wp:comment_id><wp:comment_author>Bo</wp:comment_author>"
                            .formatted(i + 1))
                    .append("<wp:comment_approved>1</wp:comment_approved><wp:comment_content>")
                    .append(contents[i])
                    .append("</wp:comment_content></wp:comment>");
        }
        return item.append("</item>").toString();
    }

    private static long count(String entity) {
        return press.in(() -> press.em()
                .createQuery("select count(e) from " + entity + " e", Long.class)
                .getSingleResult());
    }

    private static Path real() {
        return shared("wordpress-theme-unit-test.wxr.xml");
    }

    private static Path shared(String name) {
        var file = WxrFixture.shared(name);
        Assumptions.assumeTrue(file.isPresent(), name + " is not here");
        return file.orElseThrow();
    }
}
