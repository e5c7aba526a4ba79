package org.letterpress.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** What may come out, written down a second time and checked on what a browser's parser makes of it. */
final class SafeMarkup {

    private static final Set<String> COMMENT =
            names("p br blockquote ul ol li code pre em strong b i del ins sub sup q cite kbd a");
    private static final Set<String> BLOCKS = names(
            "p blockquote ul ol li pre h2 h3 h4 h5 h6 hr figure figcaption table caption thead tbody tfoot tr td th dl dt"
                    + " dd address details summary div");
    private static final Set<String> DESK = union(COMMENT, names("mark small"));
    private static final Set<String> ARTICLE =
            union(COMMENT, union(BLOCKS, names("small abbr mark s u var samp time span")));

    private static final Map<String, Pattern> ATTRIBUTES = Map.of(
            "dir", Pattern.compile("ltr|rtl|auto"),
            "lang", Pattern.compile("[A-Za-z0-9-]{2,44}"),
            "colspan", Pattern.compile("[1-9]|[1-9][0-9]|100"),
            "rowspan", Pattern.compile("[1-9]|[1-9][0-9]|100"),
            "scope", Pattern.compile("row|col|rowgroup|colgroup"),
            "start", Pattern.compile("-?[0-9]+"),
            "reversed", Pattern.compile("reversed"),
            "type", Pattern.compile("[1aAiI]"),
            "datetime", Pattern.compile("[0-9A-Z:. +-]+"),
            "title", Pattern.compile("[^\\p{Cntrl}]+"));

    private static final Map<String, Set<String>> ELEMENTS_OF = Map.of(
            "colspan", names("td th"),
            "rowspan", names("td th"),
            "scope", names("th"),
            "start", names("ol"),
            "reversed", names("ol"),
            "type", names("ol"),
            "datetime", names("time"),
            "title", names("abbr"),
            "dir", union(BLOCKS, names("span")),
            "lang", union(BLOCKS, names("span")));

    private static final Pattern LINK = Pattern.compile(
            "(https?://[\\p{L}\\p{N}\\[][^\\s@\\\\/?#]*([/?#][^\\s\\\\]*)?|mailto:[^\\s?]+@[^\\s?]+(\\?\\S*)?)",
            Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern FORBIDDEN_CHARACTERS =
            Pattern.compile("[\\x00-\\x08\\x0B-\\x1F\\x7F-\\x9F\\u202A-\\u202E]");

    private static final Pattern FORBIDDEN_IN_LINKS = Pattern.compile("[\\p{Cntrl}\\p{Cf}]");

    private static final int MAX_DEPTH = 120;

    private SafeMarkup() {}

    static void check(RichText text) {
        check(text.policy(), text.html());
    }

    static void check(Policy policy, String html) {
        Document parsed = Jsoup.parseBodyFragment(html);
        parsed.body().children().forEach(child -> child.getAllElements().forEach(e -> checkElement(policy, e)));
        checkCharacters(policy, parsed.body());
        assertThat(parsed.head().childNodeSize()).isZero();
        assertThat(html)
                .doesNotContainIgnoringCase("<script", "<style", "<svg", "<math", "<iframe", "<img", "<!doctype");
    }

    private static Set<String> elements(Policy policy) {
        return switch (policy) {
            case COMMENT -> COMMENT;
            case DESK -> DESK;
            case ARTICLE -> ARTICLE;
        };
    }

    private static void checkElement(Policy policy, Element element) {
        assertThat(elements(policy)).contains(element.normalName());
        assertThat(element.parents()).hasSizeLessThan(MAX_DEPTH);
        for (Attribute attribute : element.attributes()) {
            if (element.normalName().equals("a")) {
                checkLinkAttribute(policy, attribute);
            } else {
                assertThat(policy == Policy.ARTICLE || attribute.getKey().equals("start"))
                        .isTrue();
                assertThat(ATTRIBUTES).containsKey(attribute.getKey());
                assertThat(attribute.getValue()).matches(ATTRIBUTES.get(attribute.getKey()));
                assertThat(ELEMENTS_OF.get(attribute.getKey())).contains(element.normalName());
            }
        }
        if (element.normalName().equals("a")) {
            assertThat(element.attributes().asList().stream().map(Attribute::getKey))
                    .containsExactly("href", "rel");
        }
    }

    private static void checkLinkAttribute(Policy policy, Attribute attribute) {
        if (attribute.getKey().equals("rel")) {
            assertThat(attribute.getValue()).isEqualTo(policy == Policy.ARTICLE ? "noopener" : "nofollow ugc noopener");
        } else {
            assertThat(attribute.getKey()).isEqualTo("href");
            assertThat(attribute.getValue()).matches(LINK).doesNotContainPattern(FORBIDDEN_IN_LINKS);
        }
    }

    private static void checkCharacters(Policy policy, Element body) {
        for (TextNode node :
                body.stream().flatMap(element -> element.textNodes().stream()).toList()) {
            assertThat(node.getWholeText()).doesNotContainPattern(FORBIDDEN_CHARACTERS);
            if (policy != Policy.ARTICLE) {
                assertThat(node.getWholeText()).doesNotContainPattern("[\\u2066-\\u2069]");
            }
        }
    }

    /** Nothing of the text may leave the element it was put into, nor change what stands after it. */
    static void checkContained(String html) {
        for (String around : List.of(
                "<ol><li><article><div id=here>%s</div><p id=after>x</p></article></li><li id=last></li></ol>",
                "<ul><li><div><div id=here>%s</div><p id=after>x</p></div></li><li id=last></li></ul>",
                "<dl><dd><div id=here>%s</div><p id=after>x</p></dd><dt id=last></dt></dl>",
                "<table><tr><td><div id=here>%s</div><p id=after>x</p></td><td id=last></td></tr></table>",
                "<form><section><div id=here>%s</div><p id=after>x</p></section><div id=last></div></form>")) {
            Document page = Jsoup.parse("<!DOCTYPE html><body>" + around.replace("%s", html) + "</body>");
            Document empty = Jsoup.parse("<!DOCTYPE html><body>" + around.replace("%s", "") + "</body>");
            page.expectFirst("#here").empty();
            assertThat(page.html()).isEqualTo(empty.html());
        }
    }

    private static Set<String> names(String spaced) {
        return new HashSet<>(Arrays.asList(spaced.split(" ", -1)));
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        Set<String> union = new HashSet<>(one);
        union.addAll(other);
        return union;
    }
}
