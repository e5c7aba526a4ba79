package org.letterpress.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ExportStreamTest {
    /** What the buffers of the decoder, the mender and the parser hold, generously. */
    private static final long BUFFERS = 256 * 1024;

    @Test
    void fifty_thousand_comments_are_never_read_further_ahead_than_a_chunk() {
        CountingStream counted = new CountingStream(EndlessExport.of(50_000));
        int records = 0;
        long weight = 0;

        try (ExportStream export = new ExportStream(counted)) {
            List<Entry> chunk = export.chunk();
            while (!chunk.isEmpty()) {
                assertThat(chunk).hasSizeLessThanOrEqualTo(500);
                records += chunk.size();
                weight += chunk.size() * 700L;
                assertThat(counted.asked()).isLessThan(weight + BUFFERS);
                chunk = export.chunk();
            }
        }

        assertThat(records).isEqualTo(50_002);
    }

    @Test
    void a_chunk_of_long_articles_is_cut_shorter() {
        String item = "<item><title>A</title><content:encoded>" + "x".repeat(1_500_000) + "</content:encoded></item>";

        try (ExportStream export = new ExportStream(WxrFixture.bytes(WxrFixture.export(item.repeat(7))))) {
            assertThat(export.chunk()).hasSize(4);
            assertThat(export.chunk()).hasSize(3);
            assertThat(export.chunk()).hasSize(1);
            assertThat(export.chunk()).isEmpty();
        }
    }

    @Test
    void every_comment_comes_with_its_item() {
        try (ExportStream export = new ExportStream(WxrFixture.file("wxr-1.2.xml"))) {
            assertThat(export.chunk())
                    .filteredOn(Entry::isComment)
                    .extracting(entry -> entry.post().key())
                    .startsWith("post 10")
                    .endsWith("post 28", "post 28")
                    .doesNotContain("none");
            assertThat(export.blog().source()).isEqualTo("letters.example");
        }
    }

    @Test
    void what_was_passed_over_is_still_learnt_from() {
        try (ExportStream export = new ExportStream(WxrFixture.file("wxr-1.2.xml"))) {
            export.skip(12);

            assertThat(export.chunk().get(0).post().key()).isEqualTo("post 10");
            assertThat(export.blog().author("editor")).isEqualTo("Ada & Team");
        }
    }

    @Test
    void what_was_whole_before_a_fault_is_given_first() {
        String whole = WxrFixture.text("wxr-1.2.xml");
        String half = whole.substring(0, whole.indexOf("<wp:comment_id>40<"));

        try (ExportStream export = new ExportStream(WxrFixture.bytes(half))) {
            assertThat(export.chunk())
                    .last()
                    .matches(entry -> entry.post().key().equals("post 24"));
            assertThatExceptionOfType(ExportNotReadable.class).isThrownBy(export::chunk);
        }
    }

    @Test
    void the_source_of_a_file_without_a_head_is_where_its_first_item_was() {
        String bare = WxrFixture.export("<item><link>http://Example.TLD/2014/test/</link></item>")
                .replace("https://blog.example", "");

        try (ExportStream export = new ExportStream(WxrFixture.bytes(bare))) {
            assertThat(export.chunk()).isNotEmpty();
            assertThat(export.blog().source()).isEqualTo("example.tld");
        }
    }
}
