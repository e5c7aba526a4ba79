package org.letterpress.transfer;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Old markup made new before paragraphs are, and litter swept up after. */
final class Tidying {
    private static final String NOT_CARRIED_OVER = "(not carried over)";

    /** The page has one h1, the title; the rest is out of use since HTML5, or nothing but a division here. */
    private static final Map<String, String> MODERN = modern(
            "h1 h2",
            "tt code",
            "acronym abbr",
            "strike s",
            "dir menu ul",
            "listing xmp plaintext pre",
            "center section article aside header footer main nav hgroup form fieldset dialog div",
            "legend p");

    private static final Set<String> DEAD =
            Tags.names("script style template link meta title base input select textarea button svg math canvas map");
    private static final Set<String> BARE = Tags.names("big font blink marquee nobr picture noscript");
    private static final Set<String> LINES = Tags.names("h2 h3 h4 h5 h6 dt caption summary");
    private static final Set<String> CELLS = Tags.names("li td th dd figure");
    private static final Set<String> MAY_FOLLOW = Set.of("figcaption", "ul", "ol");
    private static final Set<String> INLINE =
            Tags.names("span em strong b i u s a small q cite code del ins sub sup mark abbr kbd samp var");
    private static final Set<String> CAN_BE_EMPTY = Tags.names(
            "p h2 h3 h4 h5 h6 li ul ol dl dt dd div blockquote figure figcaption table caption address details summary pre "
                    + "span em strong b i u s a small q cite code del ins sub sup mark abbr kbd samp var");
    private static final Set<String> MEANINGFUL =
            Tags.names("href dir lang title cite datetime start reversed type colspan rowspan scope");
    private static final Pattern RIGHT_TO_LEFT = Pattern.compile("direction\\s*:\\s*rtl", Pattern.CASE_INSENSITIVE);

    private Tidying() {}

    /** Each line: old names, and the new one last. */
    private static Map<String, String> modern(String... lines) {
        Map<String, String> modern = new HashMap<>();
        for (String line : lines) {
            int last = line.lastIndexOf(' ');
            Tags.names(line.substring(0, last)).forEach(old -> modern.put(old, line.substring(last + 1)));
        }
        return Map.copyOf(modern);
    }

    static void modernise(Element body) {
        Tags.in(body, DEAD).forEach(Element::remove);
        Tags.in(body, MODERN.keySet()).forEach(old -> old.tagName(MODERN.getOrDefault(old.normalName(), "div")));
        body.stream().filter(element -> element.hasAttr("style")).toList().forEach(Tidying::direction);
        Tags.in(body, BARE).forEach(Element::unwrap);
        unwrapSpans(body);
        Tags.in(body, Set.of("a")).forEach(Tidying::absolute);
        for (Element verbatim : Tags.in(body, Set.of("pre"))) {
            Tags.in(verbatim, Set.of("br")).forEach(lineBreak -> lineBreak.replaceWith(new TextNode("\n")));
        }
        Tags.bottomUp(body, INLINE).forEach(Tidying::moveBreaksOut);
    }

    /** They only carry style, unless they name a language or direction. */
    private static void unwrapSpans(Element body) {
        Tags.in(body, Set.of("span")).stream()
                .filter(span -> !span.hasAttr("dir") && !span.hasAttr("lang"))
                .forEach(Element::unwrap);
    }

    /** A break at the edge of inline markup belongs to the text around it. */
    private static void moveBreaksOut(Element inline) {
        Element first = inline.firstElementChild();
        if (first != null && first.nameIs("br") && first.equals(inline.firstChild())) {
            inline.before(first);
        }
        Element last = inline.lastElementChild();
        if (last != null && last.nameIs("br") && last.equals(inline.lastChild())) {
            inline.after(last);
        }
    }

    private static void direction(Element element) {
        if (RIGHT_TO_LEFT.matcher(element.attr("style")).find() && !element.hasAttr("dir")) {
            element.attr("dir", "rtl");
        }
        element.removeAttr("style");
    }

    /** Anchors within the page lead nowhere once ids are gone. */
    private static void absolute(Element link) {
        String href = link.absUrl("href");
        if (href.isEmpty() || link.attr("href").startsWith("#")) {
            link.unwrap();
        } else {
            link.attr("href", href);
        }
    }

    static void clean(Element body) {
        unwrapSpans(body);
        Tags.in(body, LINES).forEach(Tidying::flatten);
        dropEmpty(body);
        body.stream().filter(element -> !element.nameIs(Blocks.GONE)).forEach(Tidying::strip);
        Tags.in(body, CELLS).forEach(Tidying::unwrapSole);
        List<Element> gone = Tags.in(body, Set.of(Blocks.GONE));
        if (!gone.isEmpty()) {
            gone.forEach(Tidying::sayGone);
            dropEmpty(body);
        }
        Directions.mark(body);
        List<Node> blocks = new ArrayList<>();
        body.children().forEach(block -> Collections.addAll(blocks, block, new TextNode("\n")));
        body.empty().appendChildren(blocks);
    }

    private static void flatten(Element line) {
        for (Element paragraph : Tags.in(line, Set.of("p"))) {
            if (paragraph.previousElementSibling() != null) {
                paragraph.before(new Element("br"));
            }
            paragraph.unwrap();
        }
    }

    private static void dropEmpty(Element body) {
        for (Element element : Tags.bottomUp(body, CAN_BE_EMPTY)) {
            if (!isSpace(element.wholeText()) || isStructure(element)) {
                continue;
            }
            if (INLINE.contains(element.normalName())) {
                element.unwrap();
            } else {
                element.select(Blocks.GONE).forEach(element::before);
                element.remove();
            }
        }
    }

    /** A blank cell keeps its place in a table that is not blank; a rule is a thing to see. */
    private static boolean isStructure(Element element) {
        return !element.nameIs("table") && !element.select("hr, td, th").isEmpty();
    }

    /** Nothing to see: no-break and zero-width spaces are how editors keep empty paragraphs. */
    static boolean isSpace(String text) {
        return text.codePoints()
                .allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0x200B || c == 0xFEFF);
    }

    /** One paragraph alone in a cell, or before a caption or inner list, needs no marks. */
    private static void unwrapSole(Element cell) {
        Element first = cell.firstElementChild();
        if (first != null
                && first.nameIs("p")
                && first.attributesSize() == 0
                && cell.children().stream().skip(1).allMatch(child -> MAY_FOLLOW.contains(child.normalName()))) {
            first.unwrap();
        }
    }

    private static void strip(Element element) {
        for (Attribute attribute : element.attributes().asList()) {
            if (!MEANINGFUL.contains(attribute.getKey())) {
                element.removeAttr(attribute.getKey());
            }
        }
    }

    /** A label that announced what was left out says so; anywhere else nothing is missed. */
    private static void sayGone(Element gone) {
        Element before = gone.previousElementSibling();
        boolean noted = !gone.hasAttr("gap") || isLabelOrEnd(next(gone));
        if (before != null && isLabel(before) && noted) {
            before.appendText(" ").appendElement("em").text(NOT_CARRIED_OVER);
        }
        gone.remove();
    }

    private static @Nullable Element next(Element gone) {
        Element next = gone.nextElementSibling();
        while (next != null && next.nameIs(Blocks.GONE)) {
            next = next.nextElementSibling();
        }
        return next;
    }

    private static boolean isLabel(Element element) {
        return element.nameIs("p") && element.text().endsWith(":");
    }

    private static boolean isLabelOrEnd(@Nullable Element element) {
        return element == null || isLabel(element) || element.normalName().matches("h[2-6]");
    }
}
