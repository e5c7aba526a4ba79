package org.letterpress.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AttackTest {

    private static final Pattern UNICODE_ESCAPE = Pattern.compile("\\\\u([0-9a-f]{4})");

    private static final List<String> HOSTILE_ADDRESSES = List.of(
            "javascript:alert(1)",
            "JaVaScRiPt:alert(1)",
            " javascript:alert(1)",
            "\u0001javascript:alert(1)",
            "java\tscript:alert(1)",
            "java\nscript:alert(1)",
            "java\u0000script:alert(1)",
            "java\u00adscript:alert(1)",
            "javascript\u200b:alert(1)",
            "javascript&colon;alert(1)",
            "java&Tab;script:alert(1)",
            "java&NewLine;script:alert(1)",
            "&#106;&#97;&#118;&#97;&#115;&#99;&#114;&#105;&#112;&#116;&#58;alert(1)",
            "&#x6A&#x61&#x76&#x61&#x73&#x63&#x72&#x69&#x70&#x74&#x3A;alert(1)",
            "&#0000106&#0000097&#0000118&#0000097&#0000115&#0000099ript:alert(1)",
            "&#14; javascript:alert(1)",
            "java&#x0A;script:alert(1)",
            "javascript&#58alert(1)",
            "javascript:// %0aalert(1)",
            "javascript://example.org/%0aalert(1)",
            "feed:javascript:alert(1)",
            "view-source:javascript:alert(1)",
            "vbscript:msgbox(1)",
            "livescript:x",
            "mocha:x",
            "data:text/html,<script>alert(1)</script>",
            "data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==",
            "DATA:image/svg+xml,%3Csvg onload=alert(1)%3E",
            "blob:https://example.org/1",
            "file:///etc/passwd",
            "ftp://example.org/",
            "tel:123",
            "jar:https://example.org!/",
            "about:blank",
            "//evil.example",
            "///evil.example",
            "\\\\evil.example",
            "/\\evil.example",
            "http:\\\\evil.example",
            "http:/evil.example",
            "http:evil.example",
            "https:///evil.example",
            "http://",
            "http://?x",
            "http:///",
            "http://:80/",
            "http://#x",
            "https://good.example@evil.example/",
            "https://user:pass@evil.example/",
            "https://good.example\\@evil.example/",
            "https://good.example%2f@evil.example/",
            "https://good.example%00.evil.example/",
            "https://good.example\u2044evil.example/",
            "https://good.example\uff0fevil.example/",
            "https://good.example\u2100evil.example/",
            "https://good.example\u202e/moc.live",
            "https://go\u200bod.example/",
            "https://good.example/\u2066x",
            "https://good.example/\ufeff",
            "https://good.example/\u00a0",
            "https://good.example/a\tb",
            "https://good.example/a\nb",
            "https://good.example/\ue000",
            "/relative",
            "relative",
            "#fragment",
            "?query",
            "",
            " ",
            ":",
            "mailto:",
            "mailto:x",
            "mailto:@x",
            "mailto:x@",
            "mailto:?to=a@b.c",
            "mailto:a@b.c\u202e");

    static Stream<String> hostileLinks() {
        return HOSTILE_ADDRESSES.stream()
                .flatMap(address -> Stream.of(
                        "<a href=\"" + address + "\">text</a>",
                        "<a href='" + address + "'>text</a>",
                        "<A HREF = \"" + address + "\" target=_blank rel=opener>text</A>",
                        "<a x=1 href=\"" + address + "\" href=\"" + address + "\">text"));
    }

    static Stream<String> attacks() throws IOException {
        try (InputStream file = AttackTest.class.getResourceAsStream("attacks.txt")) {
            assertThat(file).isNotNull();
            String lines = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("# "))
                    .map(AttackTest::unescaped);
        }
    }

    /** The file writes characters that no editor shows as Java does. */
    private static String unescaped(String line) {
        return UNICODE_ESCAPE
                .matcher(line)
                .replaceAll(match ->
                        Matcher.quoteReplacement(Character.toString((char) Integer.parseInt(match.group(1), 16))))
                .replace("\\n", "\n")
                .replace("\\t", "\t");
    }

    @ParameterizedTest
    @MethodSource("hostileLinks")
    void a_hostile_link_keeps_its_text_and_is_no_link(String html) {
        for (Policy policy : Policy.values()) {
            RichText text = RichText.fromSource(policy, html);
            assertThat(text.html()).isEqualTo("text");
        }
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void an_attack_leaves_nothing_but_allowed_markup(String html) {
        for (Policy policy : Policy.values()) {
            for (String around :
                    List.of("%s", "<p>%s</p>", "<table><tr><td>%s", "<b>%s<ul><li>", "<a href=http://x.y>%s")) {
                RichText text = RichText.fromSource(policy, around.replace("%s", html));
                SafeMarkup.check(text);
                SafeMarkup.checkContained(text.html());
                assertThat(new RichText(policy, text.html())).isEqualTo(text);
            }
        }
    }

    @Test
    void the_corpus_holds_some_hundreds_of_attacks() throws IOException {
        assertThat(attacks().count() + hostileLinks().count()).isGreaterThan(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<li>x", "</div>x", "<dd>x", "<td>x</td></tr></table>x", "<b>x", "<a href=x>", "<!--", "<title>"
            })
    void the_check_notices_what_would_break_out(String html) {
        assertThatThrownBy(() -> SafeMarkup.checkContained(html)).isInstanceOf(AssertionError.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<img>",
                "<p id=x>",
                "<p onclick=x>",
                "<a href='http://a.b'>x</a>",
                "<a>x</a>",
                "<form>",
                "<a href='javascript:x' rel='nofollow ugc noopener'>x</a>",
                "<a href='//a.b' rel='nofollow ugc noopener'>x</a>",
                "a\u202eb",
                "<title>x</title>",
                "<h2>x</h2>",
                "<svg></svg>"
            })
    void the_check_notices_what_a_comment_may_not_hold(String html) {
        assertThatThrownBy(() -> SafeMarkup.check(Policy.COMMENT, html)).isInstanceOf(AssertionError.class);
    }

    @ParameterizedTest
    @EnumSource
    void ten_thousand_nested_quotes_become_a_shallow_page_with_all_the_text(Policy policy) {
        for (String tag : List.of("blockquote", "ul><li", "b", "del", "q", "ol><li><blockquote")) {
            String html = ("<" + tag + ">").repeat(10_000);
            String limited = html.substring(0, Math.min(html.length(), policy.maxSourceBytes() - 10)) + ">text";
            RichText text = RichText.fromSource(policy, limited);
            SafeMarkup.check(text);
            assertThat(depth(text)).isLessThanOrEqualTo(50);
            assertThat(text.plainText()).contains("text");
        }
    }

    @Test
    void balanced_nesting_beyond_the_limit_loses_depth_and_no_text() {
        String html = "<blockquote>".repeat(200) + "deep" + "</blockquote>".repeat(200) + "<p>after</p>";
        RichText text = RichText.fromSource(Policy.COMMENT, html);
        assertThat(depth(text)).isEqualTo(OpenElements.MAX_DEPTH);
        assertThat(text.plainText()).isEqualTo("deep\nafter");
        assertThat(Jsoup.parseBodyFragment(text.html()).select("body > p").text())
                .isEqualTo("after");
    }

    @ParameterizedTest
    @ValueSource(strings = {"href=http://a.b ", "dir=rtl ", "x", "x=y ", "=", "\"'"})
    void any_number_of_attributes_is_seen_once(String attribute) {
        String html = "<p " + attribute.repeat(500_000 / attribute.length()) + ">text</p><p>more</p>";
        RichText text = RichText.fromSource(Policy.ARTICLE, html);
        SafeMarkup.check(text);
        assertThat(text.plainText()).doesNotContain(attribute.repeat(2));
    }

    @ParameterizedTest
    @EnumSource
    void a_run_of_braces_that_would_outgrow_its_column_is_refused(Policy policy) {
        String html = "{".repeat(policy.maxSourceBytes());
        assertThatThrownBy(() -> RichText.fromSource(policy, html))
                .isInstanceOfSatisfying(TextTooLong.class, refusal -> {
                    assertThat(refusal.limit()).isEqualTo(policy.maxStoredBytes());
                    assertThat(refusal.actual()).isGreaterThan(policy.maxStoredBytes());
                });
    }

    private static int depth(RichText text) {
        return Jsoup.parseBodyFragment(text.html()).body().getAllElements().stream()
                .mapToInt(AttackTest::depth)
                .max()
                .orElseThrow();
    }

    /** Body and html do not count. */
    private static int depth(Element element) {
        return element.parents().size() - 1;
    }
}
