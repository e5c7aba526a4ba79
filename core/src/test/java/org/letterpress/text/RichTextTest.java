package org.letterpress.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RichTextTest {

    @Test
    void a_comment_keeps_its_simple_markup() {
        String html = "<p>a <em>b</em> <strong>c</strong><br />d</p><blockquote><ul><li>e</li></ul></blockquote>"
                + "<pre><code>f</code></pre><q>g</q><kbd>h</kbd><del>i</del><ins>j</ins><sub>k</sub><sup>l</sup>";
        assertThat(comment(html).html()).isEqualTo(html);
    }

    @Test
    void a_comment_loses_the_markup_of_articles_and_keeps_its_words_apart() {
        RichText text = comment("<h2>Title</h2><table><tr><td>a<td>b</table><div dir=rtl>c</div><dl><dt>d<dd>e</dl>");
        assertThat(text.html()).doesNotContain("<");
        assertThat(text.plainText()).isEqualTo("Title a b c d e");
    }

    @Test
    void an_article_keeps_its_structure() {
        String html = "<h2 dir=\"rtl\" lang=\"he\">a</h2><figure><table><caption>b</caption><thead><tr>"
                + "<th scope=\"col\" colspan=\"2\">c</th></tr></thead><tbody><tr><td rowspan=\"100\">d</td></tr></tbody>"
                + "</table><figcaption>e</figcaption></figure><hr /><ol start=\"3\" reversed=\"reversed\" type=\"a\">"
                + "<li>f</li></ol><dl><dt>g</dt><dd>h</dd></dl><details><summary>i</summary>j</details>"
                + "<address>k</address><div lang=\"fr\">l</div><span dir=\"ltr\">m</span><abbr title=\"n\">o</abbr>"
                + "<small>p</small><mark>q</mark><s>r</s><u>s</u><var>t</var><samp>u</samp>"
                + "<time datetime=\"2024-01-01\">v</time>";
        assertThat(article(html).html()).isEqualTo(html);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<h1>a</h1> | <h2>a</h2>",
                "<strike>a</strike> | <s>a</s>",
                "<tt>a</tt> | <code>a</code>",
                "<acronym title=b>a</acronym> | <abbr title=\"b\">a</abbr>",
            })
    void names_of_old_become_names_of_today(String html, String expected) {
        assertThat(article(html).html()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://example.org/a?b=c#d | https://example.org/a?b=c#d",
                "HTTP://Example.org | http://Example.org",
                "https://example.org:8080/a b | https://example.org:8080/a%20b",
                "https://[2001:db8::1]:80/ | https://[2001:db8::1]:80/",
                "https://παράδειγμα.example/ά | https://παράδειγμα.example/ά",
                "http://localhost/x_(y) | http://localhost/x_%28y%29",
                "mailto:a@example.org?subject=b c | mailto:a@example.org?subject=b%20c",
            })
    void absolute_links_stay(String address, String expected) {
        String text = Jsoup.parseBodyFragment(
                        comment("<a href=\"" + address + "\">x</a>").html())
                .expectFirst("a")
                .attr("href");
        assertThat(text).isEqualTo(expected);
    }

    @Test
    void links_in_comments_vouch_for_nothing_and_links_in_articles_do() {
        String html = "<a rel=\"me opener\" target=_blank href=\"http://a.b\">x</a>";
        assertThat(comment(html).html()).isEqualTo("<a href=\"http://a.b\" rel=\"nofollow ugc noopener\">x</a>");
        assertThat(article(html).html()).isEqualTo("<a href=\"http://a.b\" rel=\"noopener\">x</a>");
    }

    @Test
    void closing_tags_of_dropped_elements_close_nothing_that_was_kept() {
        assertThat(article("<div dir=rtl><div>a</div>b</div>c").html()).isEqualTo("<div dir=\"rtl\">\na\nb</div>c");
        assertThat(article("<div><div dir=rtl>a</div>b</div>").html()).isEqualTo("\n<div dir=\"rtl\">a</div>b\n");
        assertThat(comment("<a href=http://x.y>a<b></a>c").html())
                .isEqualTo("<a href=\"http://x.y\" rel=\"nofollow ugc noopener\">a<b></b></a>c");
    }

    @Test
    void misnested_formatting_ends_where_its_tag_ends() {
        assertThat(comment("<b><p>a</p></b>b").html()).isEqualTo("<b></b><p>a</p>b");
        assertThat(comment("<b>a<i>b</b>c</i>d").html()).isEqualTo("<b>a<i>b</i></b>cd");
        assertThat(comment("<p>a<p>b<ul><li>c<li>d").html()).isEqualTo("<p>a</p><p>b</p><ul><li>c</li><li>d</li></ul>");
    }

    @Test
    void bidi_overrides_go_and_only_editors_keep_isolates_and_marks() {
        String html = "a\u202Eb\u202Cc\u2067d\u2069e\u200Ff";
        assertThat(comment(html).html()).isEqualTo("abcde\u200Ff");
        assertThat(article(html).html()).isEqualTo("abc\u2067d\u2069e\u200Ff");
    }

    @Test
    void controls_go_and_line_ends_become_newlines() {
        assertThat(comment("a\u0000b\u0007c\td\r\ne\rf\u0085g&#13;h").html()).isEqualTo("abc\td\ne\nfg\nh");
    }

    @Test
    void content_that_is_not_text_goes_with_its_element() {
        assertThat(article("a<script>b</script><style>c</style><iframe>d</iframe><object><object>e</object>f</object>g")
                        .html())
                .isEqualTo("ag");
    }

    @Test
    void what_was_stored_reads_back_the_same_though_it_has_grown() {
        RichText written = RichText.fromSource(Policy.COMMENT, "=".repeat(Policy.COMMENT.maxSourceBytes()));
        assertThat(Unicode.utf8Length(written.html())).isEqualTo(5 * Policy.COMMENT.maxSourceBytes());
        assertThat(new RichText(Policy.COMMENT, written.html())).isEqualTo(written);
    }

    @ParameterizedTest
    @EnumSource
    void a_source_beyond_the_limit_is_refused_with_both_numbers(Policy policy) {
        String html = "€".repeat(policy.maxSourceBytes() / 3 + 1);
        assertThatThrownBy(() -> RichText.fromSource(policy, html))
                .isInstanceOfSatisfying(TextTooLong.class, refusal -> {
                    assertThat(refusal.limit()).isEqualTo(policy.maxSourceBytes());
                    assertThat(refusal.actual()).isEqualTo(html.getBytes(StandardCharsets.UTF_8).length);
                });
        assertThat(RichText.fromSource(policy, "x".repeat(policy.maxSourceBytes()))
                        .isBlank())
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void html_beyond_what_may_be_stored_is_refused(Policy policy) {
        assertThatThrownBy(() -> new RichText(policy, "x".repeat(policy.maxStoredBytes() + 1)))
                .isInstanceOfSatisfying(
                        TextTooLong.class,
                        refusal -> assertThat(refusal.limit()).isEqualTo(policy.maxStoredBytes()));
    }

    @Test
    void a_typed_comment_is_measured_as_typed() {
        String typed = "\"".repeat(Policy.COMMENT.maxSourceBytes());
        assertThat(RichText.fromTyped(typed).plainText()).isEqualTo(typed);
        assertThatThrownBy(() -> RichText.fromTyped(typed + "x")).isInstanceOf(TextTooLong.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " \n",
                "&nbsp;",
                "\u200b\u2060\ufeff",
                "<p></p><hr><br>",
                "<p>\u3164\u2800&shy;</p>",
                "<a href='http://x.y'> </a>",
                "<script>x</script>",
                "\ufe0f"
            })
    void nothing_to_see_is_blank(String html) {
        assertThat(article(html).isBlank()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "<b>.</b>", "😀", "&lt;", "ا"})
    void something_to_see_is_not_blank(String html) {
        assertThat(article(html).isBlank()).isFalse();
    }

    @Test
    void plain_text_breaks_at_blocks_and_collapses_white_space() {
        RichText text = article("<h2>A  b</h2>\n<p>c\n<b>d</b>e<br>f&nbsp;&amp; g</p><ul><li>h<li>i</ul>"
                + "<table><tr><td>j<td>k<tr><td>l</table>");
        assertThat(text.plainText()).isEqualTo("A b\nc de\nf & g\nh\ni\nj k\nl");
    }

    @Test
    void an_excerpt_is_the_whole_text_when_it_fits() {
        assertThat(article("<p>one</p><p>two</p>").excerpt(7)).isEqualTo("one two");
    }

    @Test
    void an_excerpt_ends_after_a_word() {
        assertThat(article("one two three").excerpt(9)).isEqualTo("one two…");
        assertThat(article("one two three").excerpt(8)).isEqualTo("one two…");
        assertThat(article("one two three").excerpt(12)).isEqualTo("one two…");
    }

    @Test
    void an_excerpt_without_spaces_ends_between_two_characters() {
        assertThat(article("新聞記事を書く").excerpt(4)).isEqualTo("新聞記…");
        assertThat(article("ae\u0301e\u0301").excerpt(3)).isEqualTo("a…");
        assertThat(article("😀😀😀").excerpt(2)).isEqualTo("😀…");
        assertThat(article("abc").excerpt(1)).isEqualTo("…");
    }

    @Test
    void an_excerpt_of_nothing_is_a_mistake() {
        assertThatThrownBy(() -> article("x").excerpt(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void texts_are_equal_by_policy_and_html() {
        assertThat(comment("<p>x")).isEqualTo(comment("<p>x</p>")).hasSameHashCodeAs(comment("<p>x</p>"));
        assertThat(comment("x")).isNotEqualTo(article("x")).isNotEqualTo(comment("y"));
        assertThat(comment("<p>x")).hasToString("<p>x</p>");
        assertThat(comment("x").policy()).isEqualTo(Policy.COMMENT);
    }

    private static RichText comment(String html) {
        return RichText.fromSource(Policy.COMMENT, html);
    }

    private static RichText article(String html) {
        return RichText.fromSource(Policy.ARTICLE, html);
    }
}
