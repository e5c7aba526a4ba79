package org.letterpress.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MarkdownTest {

    private static final String REL = " rel=\"nofollow ugc noopener\"";

    /** Without what only lays out the HTML itself. */
    private static String shown(String typed) {
        return RichText.fromTyped(typed)
                .html()
                .replace(REL, "")
                .replace(" />", ">")
                .replace("\n", "");
    }

    private static String text(String typed) {
        return RichText.fromTyped(typed).plainText();
    }

    @Test
    void a_blank_line_begins_a_paragraph_and_a_newline_breaks_the_line() {
        assertThat(shown("\na\nb\n\nc\n \t\n\n\nd\n")).isEqualTo("<p>a<br>b</p><p>c</p><p>d</p>");
        assertThat(shown("a\r\nb\r\rc")).isEqualTo("<p>a<br>b</p><p>c</p>");
        assertThat(shown("a  \nb\\\nc")).isEqualTo("<p>a<br>b<br>c</p>");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "*a* _b_ | <p><em>a</em> <em>b</em></p>",
                "**a** __b__ | <p><strong>a</strong> <strong>b</strong></p>",
                "l’*idée* | <p>l’<em>idée</em></p>",
                "*“a”*, she said | <p><em>“a”</em>, she said</p>",
                "中文**强调**中文 | <p>中文<strong>强调</strong>中文</p>",
                "`a < b` and ``x`y`` | <p><code>a &lt; b</code> and <code>x&#96;y</code></p>",
                "`*a*` | <p><code>*a*</code></p>",
                "[a *b*](http://c.d/e) | <p><a href=\"http://c.d/e\">a <em>b</em></a></p>",
                "[a](https://c.d \"title\") | <p><a href=\"https://c.d\">a</a></p>",
                "[a](mailto:b@c.d) | <p><a href=\"mailto:b&#64;c.d\">a</a></p>",
                "[a](http://[::1]:80/) | <p><a href=\"http://[::1]:80/\">a</a></p>",
                "\\*a\\* \\[b](http://c) | '<p>*a* [b](<a href=\"http://c\">http://c</a>)</p>'",
            })
    void words_are_marked_as_in_commonmark(String typed, String html) {
        assertThat(shown(typed)).isEqualTo(html);
    }

    @Test
    void what_begins_with_dashes_stars_or_numbers_is_a_list() {
        assertThat(shown("- a\n- b\n\n\n* c\n* d"))
                .isEqualTo("<ul><li>a</li><li>b</li></ul><ul><li>c</li><li>d</li></ul>");
        assertThat(shown("1. a\n2. b")).isEqualTo("<ol><li>a</li><li>b</li></ol>");
        assertThat(shown("Also:\n- a\n  more\n- b\n  - c\n  - d"))
                .isEqualTo("<p>Also:</p><ul><li>a<br>more</li><li>b<ul><li>c</li><li>d</li></ul></li></ul>");
        assertThat(shown("- a\n\n  b\n- c")).isEqualTo("<ul><li><p>a</p><p>b</p></li><li><p>c</p></li></ul>");
    }

    @Test
    void a_list_keeps_the_number_it_begins_with() {
        assertThat(shown("3. a\n4. b\n\nno\n\n5) c\n6) d"))
                .isEqualTo(
                        "<ol start=\"3\"><li>a</li><li>b</li></ol><p>no</p><ol start=\"5\"><li>c</li><li>d</li></ol>");
    }

    @Test
    void code_between_fences_stays_as_it_is() {
        assertThat(RichText.fromTyped("```java\nif (a < b) {\n    *c*\n\n> d\n- e\nf\n```\ng")
                        .html())
                .isEqualTo("<pre><code>if (a &lt; b) {\n    *c*\n\n&gt; d\n- e\nf\n</code></pre>\n<p>g</p>");
        assertThat(shown("> ~~~\n> a\nb")).isEqualTo("<blockquote><pre><code>a</code></pre></blockquote><p>b</p>");
        assertThat(shown("```\n* * *\n[a]: b\n````\nc")).isEqualTo("<pre><code>* * *[a]: b</code></pre><p>c</p>");
    }

    @Test
    void a_quote_ends_where_its_marks_end() {
        assertThat(shown("> a\n>\n> b\nc")).isEqualTo("<blockquote><p>a</p><p>b</p></blockquote><p>c</p>");
        assertThat(shown(">> a\n> b\nc\n>d"))
                .isEqualTo("<blockquote><blockquote><p>a</p></blockquote><p>b</p></blockquote><p>c</p>"
                        + "<blockquote><p>d</p></blockquote>");
        assertThat(shown("> - a\n> - b\n- c\n- d"))
                .isEqualTo("<blockquote><ul><li>a</li><li>b</li></ul></blockquote><ul><li>c</li><li>d</li></ul>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "# Heading",
                "#hashtag",
                "Title\n=====",
                "a\n-----\nb",
                "---",
                "* * *",
                "- - -",
                "_ _ _",
                "***",
                "| a | b |\n|---|---|",
                "~~a~~",
                "![a](http://b.c/d.png)",
                "[a]: http://b.c\n[a] [a][] [b][a]",
                "[1]: a source",
                "> [a]:\n> b",
                "<b>a</b> <!-- c --> <?d?> <br>",
                "<script>alert(1)</script>",
                "<a href=\"javascript:x\" title='*b'>d</a>",
                "&amp; &lt; &#106; &copy; AT&T &",
                "<a@b.c> a@b.c www.a.b <ftp://a.b> <javascript:x>",
                "[a](javascript:alert(1))",
                "[a](java&#115;cript:alert(1))",
                "[a](JaVaScRiPt&colon;x)",
                "[a](data:text/html,b)",
                "[a](//b.c)",
                "[a](/b)",
                "[a](http://b@c.d)",
                "[a](<javascript:x>)",
                "[a](vbscript:x \"b\")",
                "[](http://b.c)",
                "[a\nb](javascript:x)",
            })
    void what_is_not_for_comments_stays_as_typed(String typed) {
        assertThat(text(typed)).isEqualTo(typed.replace("> ", typed.startsWith("> ") ? "" : "> "));
        assertThat(Jsoup.parseBodyFragment(RichText.fromTyped(typed).html()).select("body *"))
                .allMatch(element -> List.of("p", "br", "a", "blockquote").contains(element.normalName()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-- Bob",
                "--\nBob",
                "- Bob",
                "So long!\n\n- Bob",
                "* I mean it",
                "3. I disagree",
                "20. Mai: no",
                "1986. A year",
                "In\n1986.\n42. b",
                "1.",
                "-",
                "*",
                "+",
                ">",
                "```",
                "~~~",
                "+ 1\n+ 2",
                "+1",
                "5 * 3 * 2",
                "2 < 3 > 1",
                "a_b_c x__init.py",
                ":-) ;-) :* <3",
                ">_< and so on",
                ">:(",
                ">50% of people",
                ">= 3",
                "``` no fence\na",
                "a `b",
                "a **b",
                "**",
                "(c) [d] {e} ^f^ ~g~ $h$ #1",
                "C:\\dir\\new",
                "*a\n\nb*"
            })
    void what_was_fine_as_plain_text_reads_the_same(String typed) {
        assertThat(text(typed)).isEqualTo(typed.replaceAll("\n+", "\n"));
    }

    @Test
    void spaces_at_the_beginning_of_a_line_are_no_code() {
        assertThat(shown("    a\n      b\n\n\tc")).isEqualTo("<p>a<br>b</p><p>c</p>");
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
                "[http://a.b/c], | http://a.b/c",
                "<http://a.b/c> | http://a.b/c",
                "\"HTTPS://a.b/c\" | HTTPS://a.b/c",
                "http://a.b/?c=d&e=f&amp;g | http://a.b/?c=d&e=f&amp;g",
                "„http://a.b/c” | http://a.b/c",
                "**http://a.b/c** | http://a.b/c",
                "_see http://a.b/c_. | http://a.b/c",
                "http://a.b/c_d_e/_f_/*g*/h | http://a.b/c_d_e/_f_/*g*/h",
                "[c]: http://a.b | http://a.b",
                "http://[::1]:80/c | http://[::1]:80/c",
                "a:http://a.b | http://a.b",
                "[see http://c.d](http://a.b) | see http://c.d",
                "[*http://c.d*](http://a.b) | http://c.d",
            })
    void a_bare_address_becomes_one_link_without_the_punctuation_around_it(String typed, String link) {
        assertThat(Jsoup.parseBodyFragment(RichText.fromTyped(typed).html())
                        .select("a")
                        .eachText())
                .containsExactly(link);
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
                "http://)",
                "ftp://a.b",
                "http\\://a.b",
                "http://a\u200b.b",
                "`http://a.b`"
            })
    void what_is_no_plain_address_is_no_link(String typed) {
        assertThat(RichText.fromTyped(typed).html()).doesNotContain("<a");
    }

    static Stream<String> hostile() {
        return HostileTyping.comments();
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void the_costliest_comments_are_shown_safely_and_whole(String typed) {
        if (typed.startsWith("{")) {
            return; // refused, as AttackTest says
        }
        RichText text = RichText.fromTyped(typed);
        SafeMarkup.check(text);
        assertThat(Unicode.utf8Length(text.html())).isLessThanOrEqualTo(Policy.COMMENT.maxStoredBytes());
    }

    @Test
    void a_comment_that_is_nothing_but_markup_is_shown_as_it_was_typed() {
        String typed = "http://a ".repeat(1_800).strip();
        assertThat(text(typed)).isEqualTo(typed);
        assertThat(RichText.fromTyped(typed).html()).doesNotContain("<a");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \r\n ", "\u200b", "\ufdd0"})
    void nothing_to_see_stays_nothing_to_see(String typed) {
        assertThat(RichText.fromTyped(typed).isBlank()).isTrue();
    }

    @Test
    void what_readers_usually_type_settles_in_one_pass() {
        for (String typed : List.of(
                "I'm 100% sure: 2 + 2 = 4 & \"so on\", a@b.c `x`\n\n> quote\n\nhttps://a.b/c?d=e&f=g",
                "- a\n- *b*\n\n[c](http://d.e/f_(g))\n\n```\nh = i\n```\n3. j\n4. k")) {
            String html = Markdown.toHtml(typed);
            assertThat(Sanitizer.pass(Policy.COMMENT, html)).isEqualTo(html);
        }
    }

    private static final List<String> PIECES = List.of(
            "x",
            "yz",
            " ",
            " ",
            "\n",
            "\n\n",
            "*",
            "**",
            "_",
            "`",
            "```",
            "```\n",
            "~~~\n",
            "> ",
            ">",
            "- ",
            "* ",
            "1. ",
            "2) ",
            "1999. ",
            "+ ",
            "    ",
            "\t",
            "[",
            "]",
            "](",
            ")",
            "(",
            "![",
            "[w]: v",
            "]:",
            "#",
            "---",
            "<",
            "</b>",
            "<!--",
            "&",
            "&amp;",
            "\\",
            "{",
            "=",
            "http://u.v/t",
            "https://",
            "\u0000",
            "\u200c",
            "\u202e",
            "\ufdd0",
            "\ud83d",
            "😀",
            "é",
            "\u2028",
            "\u00a0");

    @Test
    void whatever_is_typed_becomes_safe_and_settled_markup_that_loses_no_word() {
        Random random = new Random(20_260_614L);
        for (int i = 0; i < 5_000; i++) {
            StringBuilder typed = new StringBuilder();
            for (int n = random.nextInt(24); n >= 0; n--) {
                typed.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            RichText text = RichText.fromTyped(typed.toString());
            SafeMarkup.check(text);
            SafeMarkup.checkContained(text.html());
            assertThat(Sanitizer.pass(Policy.COMMENT, text.html()))
                    .as(typed.toString())
                    .isEqualTo(text.html());
            if (typed.indexOf("](") < 0 && typed.indexOf("``") < 0 && typed.indexOf("~~~") < 0) {
                assertThat(letters(text.plainText())).as(typed.toString()).isEqualTo(letters(typed.toString()));
            }
        }
    }

    private static String letters(String text) {
        return text.replaceAll("[^a-zé]", "");
    }
}
