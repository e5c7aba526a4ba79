package org.letterpress.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WxrReaderTest {
    @Test
    void version_1_0_reads_with_its_doubled_categories_and_bare_ampersands() {
        List<WxrRecord> records = WxrFixture.records(WxrFixture.file("wxr-1.0.xml"));

        assertThat(records)
                .extracting(record -> record.getClass().getSimpleName())
                .containsExactly("Site", "Term", "Term", "Item", "Comment");
        WxrRecord.Item item = WxrFixture.of(WxrRecord.Item.class, records).get(0);
        assertThat(item.fields().get("title")).isEqualTo("On compost – and patience");
        assertThat(item.fields().get("excerpt")).isEqualTo("What a heap needs.");
        assertThat(item.fields().get("content")).startsWith("A heap needs air.\n\nIt also");
        assertThat(item.fields().get("creator")).isEqualTo("gardener");
        assertThat(item.labels())
                .containsExactly(
                        new WxrRecord.Label("category", "", "Soil"),
                        new WxrRecord.Label("category", "soil", "Soil"),
                        new WxrRecord.Label("tag", "", "Worms"),
                        new WxrRecord.Label("tag", "worms", "Worms"));
        WxrRecord.Comment comment =
                WxrFixture.of(WxrRecord.Comment.class, records).get(0);
        assertThat(comment.fields().get("comment_author_url")).isEqualTo("http://fence.example/?a=1&b=2");
    }

    @Test
    void version_1_1_reads_in_the_encoding_it_declares() {
        List<WxrRecord> records = WxrFixture.records(WxrFixture.file("wxr-1.1.xml"));

        assertThat(records.get(0)).isEqualTo(new WxrRecord.Site(1, "Café Notes", "http://cafe.example/notes"));
        assertThat(records.get(1)).isEqualTo(new WxrRecord.Author(15, "barista", "The Barista"));
        assertThat(records.get(2)).isEqualTo(new WxrRecord.Term(16, "series", "beans", "Beans"));
        assertThat(WxrFixture.of(WxrRecord.Item.class, records).get(0).fields().get("title"))
                .isEqualTo("Crème");
    }

    @Test
    void version_1_2_reads_items_before_their_comments_and_keeps_old_slugs() {
        List<WxrRecord> records = WxrFixture.records(WxrFixture.file("wxr-1.2.xml"));

        List<WxrRecord.Item> items = WxrFixture.of(WxrRecord.Item.class, records);
        assertThat(items).hasSize(15);
        assertThat(items.get(0).oldSlugs()).containsExactly("wet-spring");
        assertThat(items.get(0).labels()).hasSize(2);
        assertThat(WxrFixture.of(WxrRecord.Comment.class, records)).hasSize(21);
        assertThat(records.indexOf(items.get(1))).isGreaterThan(records.indexOf(items.get(0)) + 15);
    }

    @Test
    void values_come_without_the_space_around_them() {
        var item = only("<item><title>\n  Hello \n</title><wp:post_id> 7 </wp:post_id></item>");

        assertThat(item.fields().get("title")).isEqualTo("Hello");
        assertThat(item.fields().get("post_id")).isEqualTo("7");
        assertThat(item.fields().get("status")).isEmpty();
    }

    @Test
    void elements_of_other_vocabularies_do_not_pass_for_ours() {
        var item = only("""
                <item xmlns:media="http://search.yahoo.com/mrss/"><media:title>Not this</media:title>
                <title>This <b>one</b></title><title>Not that</title></item>
                """);

        assertThat(item.fields().get("title")).isEqualTo("This");
    }

    @Test
    void sections_of_text_join() {
        var item = only("<item><content:encoded><![CDATA[a ]]]]><![CDATA[> b]]> &amp; c</content:encoded></item>");

        assertThat(item.fields().get("content")).isEqualTo("a ]]> b & c");
    }

    @Test
    void what_comes_after_the_comments_is_counted() throws Exception {
        String export =
                WxrFixture.export("<item><title>A</title><wp:comment><wp:comment_id>1</wp:comment_id></wp:comment>"
                        + "<wp:post_name>late</wp:post_name><wp:is_sticky>0</wp:is_sticky></item>");

        try (WxrReader reader = new WxrReader(WxrFixture.bytes(export))) {
            while (reader.next().isPresent()) {
                assertThat(reader.mended()).isZero();
            }
            assertThat(reader.lateElements()).isEqualTo(1);
        }
    }

    @Test
    void an_enormous_value_is_dropped_and_named() {
        var item = only("<item><title>A</title><content:encoded>" + "x".repeat(WxrReader.LONGEST_VALUE + 1)
                + "</content:encoded></item>");

        assertThat(item.fields().get("content")).isEmpty();
        assertThat(item.fields().oversized()).containsExactly("content");
        assertThat(item.fields().get("title")).isEqualTo("A");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html><body>No</body></html>", "<rss version='2.0'><channel/></rss>", "", "not XML", "{}"})
    void what_is_no_export_is_refused(String text) {
        assertThatExceptionOfType(ExportNotReadable.class)
                .isThrownBy(() -> WxrFixture.records(WxrFixture.bytes(text)))
                .satisfies(refusal -> assertThat(refusal.line()).isPositive());
    }

    @Test
    void a_file_that_breaks_off_gives_what_came_before_and_says_where() {
        String whole = WxrFixture.text("wxr-1.2.xml");
        String half = whole.substring(0, whole.indexOf("<wp:comment_id>3<"));

        try (WxrReader reader = new WxrReader(WxrFixture.bytes(half))) {
            int records = 0;
            ExportNotReadable refusal = null;
            while (refusal == null) {
                refusal = catchThrowableOfType(ExportNotReadable.class, reader::next);
                records += refusal == null ? 1 : 0;
            }
            assertThat(records).isEqualTo(9);
            assertThat(refusal.line()).isEqualTo((int) half.lines().count());
        }
    }

    @Test
    void an_external_entity_is_never_fetched() {
        String attack =
                """
                <?xml version="1.0"?><!DOCTYPE rss [<!ENTITY xxe SYSTEM "file:///etc/hostname">]>
                """ + WxrFixture.export("<item><title>&xxe;</title></item>").substring(39);

        assertThatExceptionOfType(ExportNotReadable.class)
                .isThrownBy(() -> WxrFixture.records(WxrFixture.bytes(attack)))
                .withMessageContaining("document type");
    }

    @Test
    void an_external_document_type_is_never_fetched() {
        String attack = "<!DOCTYPE rss SYSTEM \"http://127.0.0.1:9/x.dtd\"><rss/>";

        assertThatExceptionOfType(ExportNotReadable.class)
                .isThrownBy(() -> WxrFixture.records(WxrFixture.bytes(attack)))
                .withMessageContaining("document type");
    }

    @Test
    void entities_that_multiply_are_refused_before_they_do() {
        StringBuilder attack = new StringBuilder("<!DOCTYPE rss [<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 60; i++) {
            attack.append("<!ENTITY a%d \"&a%d;&a%d;&a%d;\">".formatted(i, i - 1, i - 1, i - 1));
        }
        attack.append("]><rss><title>&a59;</title></rss>");

        assertThatExceptionOfType(ExportNotReadable.class)
                .isThrownBy(() -> WxrFixture.records(WxrFixture.bytes(attack.toString())))
                .withMessageContaining("document type");
    }

    @Test
    void elements_nested_without_end_are_refused() {
        String attack = WxrFixture.export("<item>" + "<a>".repeat(100_000));

        assertThatExceptionOfType(ExportNotReadable.class)
                .isThrownBy(() -> WxrFixture.records(WxrFixture.bytes(attack)));
    }

    @Test
    void an_item_with_many_comments_is_handed_out_when_the_first_begins() {
        CountingStream counted = new CountingStream(EndlessExport.of(100_000));

        try (WxrReader reader = new WxrReader(counted)) {
            assertThat(reader.next()).containsInstanceOf(WxrRecord.Site.class);
            assertThat(reader.next()).containsInstanceOf(WxrRecord.Item.class);
            assertThat(reader.next()).containsInstanceOf(WxrRecord.Comment.class);
            assertThat(counted.asked()).isLessThan(300_000);
            int more = 1;
            Optional<WxrRecord> next = reader.next();
            while (next.isPresent()) {
                more++;
                next = reader.next();
            }
            assertThat(more).isEqualTo(100_000);
        }
    }

    @Test
    void references_are_no_entities_however_many() {
        var item = only("<item><title>" + "&amp;".repeat(200_000) + "</title></item>");

        assertThat(item.fields().get("title")).hasSize(200_000);
    }

    @Test
    void the_real_file_reads_whole() throws IOException {
        var real = WxrFixture.real();
        Assumptions.assumeTrue(real.isPresent(), "the theme unit test data is not here");

        List<WxrRecord> records = WxrFixture.records(Files.newInputStream(real.orElseThrow()));

        assertThat(WxrFixture.of(WxrRecord.Item.class, records)).hasSize(186);
        assertThat(WxrFixture.of(WxrRecord.Comment.class, records)).hasSize(33);
        assertThat(records.get(0)).extracting("url").isEqualTo("https://wpthemetestdata.wordpress.com");
    }

    private static WxrRecord.Item only(String item) {
        List<WxrRecord.Item> items =
                WxrFixture.of(WxrRecord.Item.class, WxrFixture.records(WxrFixture.bytes(WxrFixture.export(item))));
        assertThat(items).hasSize(1);
        return items.get(0);
    }
}
