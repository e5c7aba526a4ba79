package org.letterpress.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WordPressMarkupTest {
    private static final Pattern LITTER = Pattern.compile(
            "<(p|figure|li|h[1-6]|ul|blockquote|figcaption)>\\s*</\\1>|\\[/?(?:gallery|caption|audio)|<!--|lp-|<h1|<img");

    @Test
    void blank_lines_make_paragraphs_and_newlines_break_lines() {
        assertThat(article("One\ntwo\n \nthree\r\n\r\nfour")).isEqualTo("<p>One<br>two</p>\n<p>three</p>\n<p>four</p>");
    }

    @Test
    void inline_markup_over_several_paragraphs_is_repeated_in_each() {
        assertThat(article("<em>One\n\ntwo</em> three")).isEqualTo("<p><em>One</em></p>\n<p><em>two</em> three</p>");
    }

    @Test
    void lists_tables_quotes_and_preformatted_text_keep_their_shape() {
        assertThat(article("Before\n<ul>\n\t<li>a</li>\n\t<li>b\n<ol>\n\t<li>c</li>\n</ol>\n</li>\n</ul>\nAfter"))
                .isEqualTo("<p>Before</p>\n<ul><li>a</li><li>b<ol><li>c</li></ol></li></ul>\n<p>After</p>");
        assertThat(article("<table>\n<tr>\n\n<td>1</td>\n<td></td>\n</tr>\n</table>"))
                .isEqualTo("<table><tbody><tr><td>1</td><td></td></tr></tbody></table>");
        assertThat(article("<blockquote>One\n\nTwo</blockquote>"))
                .isEqualTo("<blockquote><p>One</p><p>Two</p></blockquote>");
        assertThat(article("<pre>\na\n\n  b</pre>")).isEqualTo("<pre>a\n\n  b</pre>");
    }

    @Test
    void code_over_several_lines_becomes_a_block() {
        assertThat(article("See\n<code>a {\n\n  b\n}</code>\nthere"))
                .isEqualTo("<p>See</p>\n<pre><code>a {\n\n  b\n}</code></pre>\n<p>there</p>");
    }

    @Test
    void block_comments_vanish_and_their_markup_stays_as_it_is() {
        assertThat(article(
                        "<!-- wp:group {\"a\":{\"b\":\"c\"}} -->\n<div class=\"wp-block-group\"><!-- wp:paragraph -->\n"
                                + "<p class=\"x\">One\ntwo</p>\n<!-- /wp:paragraph --></div>\n<!-- /wp:group -->"))
                .isEqualTo("<p>One\ntwo</p>");
    }

    @Test
    void a_label_before_a_block_that_only_the_blog_could_draw_says_so() {
        assertThat(
                        article(
                                "<!-- wp:paragraph -->\n<p>Latest posts:</p>\n<!-- /wp:paragraph -->\n\n<!-- wp:latest-posts /-->"
                                        + "\n\n<!-- wp:paragraph -->\n<p>Bye.</p>\n<!-- /wp:paragraph --><!-- wp:calendar /-->"))
                .isEqualTo("<p>Latest posts: <em>(not carried over)</em></p>\n<p>Bye.</p>");
    }

    @Test
    void a_block_that_only_names_an_address_becomes_a_link() {
        assertThat(article("<!-- wp:rss {\"feedURL\":\"https:\\/\\/a.example\\/feed?a=1\\u0026b=2\"} /-->"))
                .isEqualTo("<p><a href=\"https://a.example/feed?a=1&amp;b=2\">a.example/feed?a=1&amp;b=2</a></p>");
    }

    @Test
    void an_embed_becomes_a_link_with_its_caption() {
        assertThat(article("<!-- wp:embed {\"url\":\"https://a.example/v\"} -->\n<figure class=\"wp-block-embed\">"
                        + "<div class=\"wp-block-embed__wrapper\">\nhttps://a.example/v\n</div><figcaption>Film<br></figcaption>"
                        + "</figure>\n<!-- /wp:embed -->"))
                .isEqualTo(
                        "<figure><a href=\"https://a.example/v\">a.example/v</a><figcaption>Film</figcaption></figure>");
    }

    @Test
    void the_more_mark_vanishes_and_a_page_break_is_a_rule() {
        assertThat(article("One\n\n<!--more Go on-->\n\nTwo<!--nextpage-->Three"))
                .isEqualTo("<p>One</p>\n<p>Two</p>\n<hr>\n<p>Three</p>");
    }

    @Test
    void a_picture_becomes_a_link_that_says_what_it_showed() {
        assertThat(article("<img src=\"https://a.example/dir/a%20boat.jpg?w=9\" alt=\"\">"))
                .isEqualTo("<p><a href=\"https://a.example/dir/a%20boat.jpg?w=9\">a boat.jpg</a></p>");
        assertThat(article("<img src=\"/up/x.jpg\" alt=\"Boat\"> sails"))
                .isEqualTo("<p><a href=\"https://b.example/up/x.jpg\">Boat</a> sails</p>");
        assertThat(article("<a href=\"https://b.example/?attachment_id=3\"><img src=\"/x.jpg\" title=\"Sea\"></a>"))
                .isEqualTo("<p><a href=\"https://b.example/x.jpg\">Sea</a></p>");
        assertThat(article("<a href=\"https://shop.example/\"><img src=\"/x.jpg\" alt=\"Buy\"></a>"))
                .isEqualTo("<p><a href=\"https://shop.example/\">Buy</a></p>");
    }

    @Test
    void smileys_are_their_text_and_counters_nothing() {
        assertThat(
                        article(
                                "Fine <img src=\"/s.gif\" alt=\":)\" class=\"wp-smiley\"><img src=\"/c.gif\" width=\"1\" height=\"1\">"))
                .isEqualTo("<p>Fine :)</p>");
    }

    @Test
    void frames_and_players_become_links() {
        assertThat(article("<iframe src=\"//www.youtube.com/embed/abcdefghijk?rel=0\"></iframe>"))
                .isEqualTo("<p><a href=\"https://www.youtube.com/watch?v=abcdefghijk\">"
                        + "www.youtube.com/watch?v=abcdefghijk</a></p>");
        assertThat(
                        article(
                                "<object><param name=\"movie\" value=\"http://a.example/f.swf\"><embed src=\"http://x.example/\"></object>"))
                .isEqualTo("<p><a href=\"http://a.example/f.swf\">a.example/f.swf</a></p>");
        assertThat(article("<video><source src=\"https://a.example/f.mp4\"></video>"))
                .isEqualTo("<p><a href=\"https://a.example/f.mp4\">Video: f.mp4</a></p>");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<h1>A</h1> | <h2>A</h2>",
                "<tt>a</tt> | <p><code>a</code></p>",
                "<acronym title=\"b\">a</acronym> | <p><abbr title=\"b\">a</abbr></p>",
                "<strike>a</strike> | <p><s>a</s></p>",
                "<big>a</big> <font color=red>b</font> | <p>a b</p>",
                "<center>a</center>b | <p>a</p>~<p>b</p>",
                "<p style=\"text-align:center\" align=right>a</p> | <p>a</p>"
            })
    void old_markup_becomes_new(String old, String modern) {
        assertThat(article(old)).isEqualTo(modern.replace('~', '\n'));
    }

    @Test
    void a_bare_address_on_a_line_of_its_own_becomes_a_link_and_no_other() {
        assertThat(article("Look\nhttps://a.example/x/\nor https://a.example/y"))
                .isEqualTo("<p>Look<br><a href=\"https://a.example/x/\">a.example/x</a><br>or https://a.example/y</p>");
    }

    @Test
    void text_from_right_to_left_keeps_its_direction_or_gets_one() {
        assertThat(article("<div dir=\"rtl\" lang=\"ar\"><p>مرحبا</p></div>"))
                .isEqualTo("<p dir=\"rtl\" lang=\"ar\">مرحبا</p>");
        assertThat(article("<p style=\"direction: rtl\">א</p>")).isEqualTo("<p dir=\"rtl\">א</p>");
        assertThat(article("שלום\n\nHello")).isEqualTo("<p dir=\"auto\">שלום</p>\n<p>Hello</p>");
    }

    @Test
    void nothing_empty_is_left() {
        assertThat(article("&nbsp;\n\n<p></p><p>&nbsp;</p><ul><li></li></ul><dl class=\"wp-caption\"><dt></dt></dl>"
                        + "<strong> </strong><table><tr><td></td></tr></table>"))
                .isEmpty();
    }

    @Test
    void scripts_styles_and_forms_are_gone() {
        assertThat(article("a<script>alert(1)</script><style>b{}</style><form><input value=\"c\">d</form>"))
                .isEqualTo("<p>a</p>\n<p>d</p>");
    }

    @Test
    void comments_have_paragraphs_and_links_everywhere() {
        assertThat(comment("See https://a.example/x. And\n(https://a.example/y)\n\n<b>Done</b>"))
                .isEqualTo("<p>See <a href=\"https://a.example/x\">a.example/x</a>. And<br>"
                        + "(<a href=\"https://a.example/y\">a.example/y</a>)</p>\n<p><b>Done</b></p>");
    }

    @Test
    void comments_say_headings_and_tables_in_plainer_markup() {
        assertThat(comment("<h2>Big</h2><table><tr><th>a</th><td>b</td></tr></table>x<hr>"))
                .isEqualTo("<p><strong>Big</strong></p>\n<p>a | b</p>\n<p>x</p>");
    }

    @Test
    void comments_have_no_shortcodes() {
        assertThat(comment("Use [gallery] here")).isEqualTo("<p>Use [gallery] here</p>");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '§',
            value = {
                "A <em>wet</em> <b>Spr<i>ing</i></b> | A wet Spring",
                "R&amp;D &#8211; &hellip; | R&D – …",
                "I <3 you & me | I <3 you & me",
                "§  §  | Words at the beginning",
                "<img src=x> | Words at the beginning"
            })
    void titles_are_plain_text(String title, String plain) {
        assertThat(WordPressMarkup.title(title, "<p>Words at the beginning</p>"))
                .isEqualTo(plain);
    }

    @Test
    void a_title_taken_from_the_text_is_short_and_never_empty() {
        assertThat(WordPressMarkup.title("", "<p>one two three four five six seven eight nine</p>"))
                .isEqualTo("one two three four five six seven eight …");
        assertThat(WordPressMarkup.title("", "")).isEqualTo("Untitled");
        assertThat(WordPressMarkup.title("", "x".repeat(500))).isEqualTo("Untitled");
    }

    @Test
    void hostile_nesting_does_no_harm() {
        assertThat(article("<b>".repeat(20_000) + "x")).contains("x");
        assertThat(article("<div>".repeat(20_000) + "x")).contains("x");
        assertThat(article("\n".repeat(100_000) + "x")).isEqualTo("<p>x</p>");
    }

    @Test
    void the_real_file_leaves_no_litter() throws IOException {
        var real = WxrFixture.real();
        Assumptions.assumeTrue(real.isPresent(), "the theme unit test data is not here");
        int posts = 0;
        for (WxrRecord record : WxrFixture.records(Files.newInputStream(real.orElseThrow()))) {
            if (record instanceof WxrRecord.Item item
                    && item.fields().get("post_type").equals("post")) {
                posts++;
                String html = article(item.fields().get("content"));
                assertThat(LITTER.matcher(html).results().map(found -> found.group()))
                        .as(item.fields().get("title"))
                        .isEmpty();
                assertThat(Jsoup.parseBodyFragment(html).body().textNodes())
                        .as(item.fields().get("title"))
                        .allMatch(text -> text.isBlank());
            }
        }
        assertThat(posts).isEqualTo(58);
    }

    private static String article(String content) {
        return new WordPressMarkup("https://b.example").article(content).strip();
    }

    private static String comment(String content) {
        return new WordPressMarkup("https://b.example").comment(content).strip();
    }
}
