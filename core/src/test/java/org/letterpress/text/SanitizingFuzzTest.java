package org.letterpress.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SanitizingFuzzTest {

    private static final int CASES = 10_000;

    private static final List<String> TAGS = List.of("""
            p br blockquote ul ol li code pre em b i del ins q a h1 h2 h3 hr figure figcaption table thead tbody tfoot \
            tr th td caption dl dt dd abbr address details summary div span time script style svg math select option \
            noscript template textarea title iframe form input img x body html plaintext xmp col strike mi mtext \
            foreignObject center button object""".split(" "));

    private static final List<String> ATTRIBUTES = List.of(
            " href=http://a.b/c",
            " href='https://x.org/{{q}}?(a)`'",
            " href=javascript:alert(1)",
            " href=//x",
            " onclick=x",
            " dir=rtl",
            " dir=\"RTL\"",
            " lang=de",
            " colspan=2",
            " colspan=0",
            " title=\"a`\"",
            " title='{{ {'",
            " title=",
            " start=3",
            " reversed",
            " type=a",
            " style=x:y",
            " id=x",
            " class=x",
            " =",
            " \"",
            " '",
            " href",
            " rel=x",
            " scope=row",
            " datetime=2024-01-01",
            " href=mailto:a@b.c",
            " href=\"http://a.b/ \u200b\"",
            " title=\u202e");

    private static final List<String> TEXTS = List.of(
            "x",
            " ",
            "\n",
            "&",
            "&amp;",
            "&lt;",
            "&#0;",
            "&#x202e;",
            "&#x3c;",
            "<",
            ">",
            "\"",
            "'",
            "{",
            "{{",
            "`",
            "=",
            "\u0000",
            "\u200c",
            "\u200c\u200c\u0905",
            "\u0905",
            "\u202e",
            "\u2066",
            "\ud83d",
            "\ude00",
            "\ud83d\ude00",
            "<!--",
            "-->",
            "<!-- x -->",
            "<![CDATA[",
            "]]>",
            "<?x?>",
            "<%",
            "%>",
            "</",
            "<!",
            "\r",
            "\r\n",
            "\u00a0",
            "\ufeff",
            "\uff1c",
            "&notit;",
            "&lt",
            "/>",
            "\u0085",
            "&#13;",
            "\ufffe",
            "\t",
            "\u1fef");

    @ParameterizedTest
    @EnumSource
    void whatever_comes_in_safe_settled_and_contained_markup_comes_out(Policy policy) {
        Random random = new Random(20_260_401L + policy.maxSourceBytes());
        int oneMore = 0;
        for (int i = 0; i < CASES; i++) {
            String source = source(random);
            RichText text = RichText.fromSource(policy, source);
            assertThat(Sanitizer.pass(policy, text.html())).as(source).isEqualTo(text.html());
            assertThat(new RichText(policy, text.html())).as(source).isEqualTo(text);
            SafeMarkup.check(text);
            if (i % 5 == 0) {
                SafeMarkup.checkContained(text.html());
            }
            oneMore += Sanitizer.pass(policy, source).equals(text.html()) ? 0 : 1;
        }
        assertThat(oneMore).as("texts that one pass does not settle").isLessThan(CASES / 100);
    }

    @ParameterizedTest
    @EnumSource
    void text_without_its_markup_is_settled_too(Policy policy) {
        Random random = new Random(7L + policy.maxSourceBytes());
        for (int i = 0; i < CASES / 10; i++) {
            String source = source(random);
            String text = Sanitizer.withoutMarkup(policy, Sanitizer.pass(policy, source));
            assertThat(Sanitizer.pass(policy, text)).as(source).isEqualTo(text);
            assertThat(text.replace("<!-- -->", "")).doesNotContain("<");
        }
    }

    @ParameterizedTest
    @EnumSource
    void long_inputs_of_few_pieces_grow_no_more_than_may_be_stored(Policy policy) {
        Random random = new Random(99L + policy.maxSourceBytes());
        for (int i = 0; i < 200; i++) {
            String unit = source(random).replace("{", "");
            String source = unit.repeat(8_000 / unit.length() + 1);
            String html = Sanitizer.sanitize(policy, source);
            assertThat(Unicode.utf8Length(html)).as(unit).isLessThanOrEqualTo(6 * Unicode.utf8Length(source));
            SafeMarkup.checkContained(html);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatever_is_typed_becomes_settled_markup(Policy policy) {
        Random random = new Random(3L + policy.maxSourceBytes());
        for (int i = 0; i < CASES / 5; i++) {
            String typed = source(random) + "http://" + source(random) + "\n\n(https://a.b/" + source(random) + ")";
            RichText text = new RichText(policy, PlainText.toHtml(typed));
            SafeMarkup.check(text);
            assertThat(Sanitizer.pass(policy, text.html())).as(typed).isEqualTo(text.html());
        }
    }

    private static String source(Random random) {
        StringBuilder source = new StringBuilder();
        int pieces = 1 + random.nextInt(14);
        for (int i = 0; i < pieces; i++) {
            switch (random.nextInt(5)) {
                case 0, 1 -> source.append(openTag(random));
                case 2 -> source.append("</").append(one(TAGS, random)).append('>');
                default -> source.append(one(TEXTS, random));
            }
        }
        return source.toString();
    }

    private static String openTag(Random random) {
        StringBuilder tag = new StringBuilder("<").append(one(TAGS, random));
        for (int i = random.nextInt(3); i > 0; i--) {
            tag.append(one(ATTRIBUTES, random));
        }
        return tag.append(random.nextInt(20) == 0 ? "" : random.nextInt(9) == 0 ? "/>" : ">")
                .toString();
    }

    private static String one(List<String> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }
}
