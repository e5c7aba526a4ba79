package org.letterpress.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MendingReaderTest {
    @Test
    void sound_text_passes_unchanged() throws IOException {
        String text = "<a b=\"c\">Grüße, 日本語 😀 &amp; &#8217; &#x1F600;\t\r\n<![CDATA[ & && &nbsp; ]] > ]]></a>";

        assertThat(mended(text, StandardCharsets.UTF_8)).isEqualTo(text + "|0");
    }

    @Test
    void forbidden_characters_are_replaced_and_counted() throws IOException {
        assertThat(mended("a\u0000b\u0008c\u001Fd\uFFFEe\uFFFFf", StandardCharsets.UTF_8))
                .isEqualTo("a\uFFFDb\uFFFDc\uFFFDd\uFFFDe\uFFFDf|5");
    }

    @Test
    void references_to_forbidden_characters_are_replaced_and_counted() throws IOException {
        assertThat(mended("<a>&#0;&#x1;&#xFFFF;&#xD800;&#1114112;&#9;</a>", StandardCharsets.UTF_8))
                .isEqualTo("<a>\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD&#9;</a>|5");
    }

    @Test
    void ampersands_that_are_none_of_xml_are_spelled_out_except_in_cdata() throws IOException {
        assertThat(mended("<a>Q&A &nbsp; &lt; &;<![CDATA[Q&A]]>&</a>", StandardCharsets.UTF_8))
                .isEqualTo("<a>Q&amp;A &amp;nbsp; &lt; &amp;;<![CDATA[Q&A]]>&amp;</a>|0");
    }

    @Test
    void bytes_that_are_no_characters_are_replaced_and_counted() throws IOException {
        byte[] bytes = {'a', (byte) 0xC3, 'b', (byte) 0xFF, 'c', (byte) 0xED, (byte) 0xA0, (byte) 0x80};

        String read = read(bytes);

        assertThat(read).startsWith("a\uFFFDb\uFFFDc\uFFFD").doesNotEndWith("|0");
    }

    @ParameterizedTest
    @CsvSource({"UTF-8", "UTF-16", "ISO-8859-1", "windows-1252"})
    void the_declared_encoding_counts(String encoding) throws IOException {
        String text = "<?xml version=\"1.0\" encoding=\"%s\"?><a>Ä</a>".formatted(encoding);

        assertThat(mended(text, Charset.forName(encoding))).isEqualTo(text + "|0");
    }

    @Test
    void a_byte_order_mark_counts_more_and_is_no_text() throws IOException {
        assertThat(mended("\uFEFF<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><a>Ä</a>", StandardCharsets.UTF_8))
                .isEqualTo("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><a>Ä</a>|0");
    }

    @Test
    void space_before_the_declaration_is_passed_over_and_its_lines_are_counted() throws IOException {
        try (MendingReader reader = MendingReader.of(WxrFixture.bytes(" \n\r\n<?xml version=\"1.0\"?>"))) {
            assertThat((char) reader.read()).isEqualTo('<');
            assertThat(reader.linesSkipped()).isEqualTo(2);
        }
    }

    @Test
    void an_unknown_encoding_is_refused() {
        assertThatExceptionOfType(ExportNotReadable.class)
                .isThrownBy(() -> read("<?xml version='1.0' encoding='x-none'?>".getBytes(StandardCharsets.UTF_8)))
                .withMessageContaining("x-none");
    }

    @Test
    void nothing_is_lost_at_the_edge_of_a_buffer() throws IOException {
        String unit = "é😀&amp;&x\u0001<![CDATA[&]]>";
        String mended = "é😀&amp;&amp;x\uFFFD<![CDATA[&]]>";

        assertThat(mended(unit.repeat(5_000), StandardCharsets.UTF_8)).isEqualTo(mended.repeat(5_000) + "|5000");
    }

    private static String mended(String text, Charset charset) throws IOException {
        return read(text.getBytes(charset));
    }

    /** The text, a bar, and how many characters were replaced. */
    private static String read(byte[] bytes) throws IOException {
        StringWriter text = new StringWriter();
        try (MendingReader reader = MendingReader.of(new ByteArrayInputStream(bytes))) {
            reader.transferTo(text);
            return text + "|" + reader.mended();
        }
    }
}
