package org.letterpress.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PlainTextTest {

    private static RichText rendered(String typed) {
        return new RichText(Policy.COMMENT, PlainText.toHtml(typed));
    }

    @Test
    void nothing_typed_is_nothing() {
        assertThat(PlainText.toHtml(" \r\n ")).isEmpty();
    }

    @Test
    void a_blank_line_begins_a_paragraph_and_a_newline_breaks_the_line() {
        assertThat(PlainText.toHtml("\na\nb\n\nc\n \t\n\n\nd\n")).isEqualTo("<p>a<br />\nb</p>\n<p>c</p>\n<p>d</p>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb\n\nc", "a\r\nb\r\n\r\nc", "a\rb\r\rc"})
    void every_kind_of_line_end_is_a_newline(String typed) {
        assertThat(PlainText.toHtml(typed)).isEqualTo("<p>a<br />\nb</p>\n<p>c</p>");
    }

    @Test
    void markup_is_shown_as_typed() {
        String typed = "<b>\"a\"</b> & <script>alert('1')</script> &amp;";
        assertThat(rendered(typed).plainText()).isEqualTo(typed);
        assertThat(PlainText.toHtml("<b>\"a\" &")).isEqualTo("<p>&lt;b&gt;&#34;a&#34; &amp;</p>");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "http://a.b | http://a.b",
                "see http://a.b/c. | http://a.b/c",
                "see http://a.b/c?! | http://a.b/c",
                "(http://a.b/c) | http://a.b/c",
                "(see http://a.b/c_(d)). | http://a.b/c_(d)",
                "http://a.b/c_(d) | http://a.b/c_(d)",
                "[http://a.b/c], | http://a.b/c",
                "<http://a.b/c> | http://a.b/c",
                "\"HTTPS://a.b/c\" | HTTPS://a.b/c",
                "http://a.b/?c=d&e=f | http://a.b/?c=d&e=f",
                "„http://a.b/c” | http://a.b/c",
            })
    void a_bare_address_becomes_a_link_without_the_punctuation_around_it(String typed, String address) {
        RichText text = rendered(typed);
        assertThat(Jsoup.parseBodyFragment(text.html()).select("a").eachText()).containsExactly(address);
        assertThat(text.plainText()).isEqualTo(typed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://",
                "xhttp://a.b",
                "http:a.b",
                "//a.b",
                "www.a.b",
                "http://u@a.b",
                "javascript:alert(1)",
                "http://)",
                "ftp://a.b",
                "http://a\u200b.b"
            })
    void what_is_no_plain_address_stays_text(String typed) {
        assertThat(rendered(typed).html()).doesNotContain("<a");
        assertThat(rendered(typed).plainText()).isEqualTo(typed);
    }

    @Test
    void two_addresses_make_two_links() {
        assertThat(PlainText.toHtml("http://a.b, http://c.d\nhttp://e.f").replace(" rel=\"nofollow ugc noopener\"", ""))
                .isEqualTo("<p><a href=\"http://a.b\">http://a.b</a>, <a href=\"http://c.d\">http://c.d</a><br />\n"
                        + "<a href=\"http://e.f\">http://e.f</a></p>");
    }
}
