package org.letterpress.transfer;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Paragraphs where WordPress shows them: a blank line ends one, and in the classic editor's text a newline breaks the
 * line. Works on the parsed document, so that tables, lists and preformatted text stay what they are.
 */
final class Paragraphs {
    private static final Set<String> BLOCKS = Set.of(
            ("address article aside blockquote caption center colgroup col dd details dialog dir div dl dt fieldset "
                            + "figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol p "
                            + "pre section summary table tbody td tfoot th thead tr ul " + Blocks.GONE)
                    .split(" "));
    /** Hold blocks only; white space between these means nothing. */
    private static final Set<String> FRAMES =
            Set.of("ul", "ol", "dl", "menu", "dir", "table", "thead", "tbody", "tfoot", "tr", "colgroup");
    /** Hold no paragraphs. */
    private static final Set<String> LINES =
            Set.of("h1", "h2", "h3", "h4", "h5", "h6", "dt", "caption", "summary", "legend", "figcaption", "address");
    /** Hold one paragraph without marking it as one. */
    private static final Set<String> CELLS = Set.of("li", "td", "th", "dd", "figure");

    private static final Pattern BLANK_LINE = Pattern.compile("\\n[^\\S\\n\\u00A0]*\\n\\s*");

    private final boolean classic;

    /** {@code classic}: newlines inside text matter, as they do outside the block editor. */
    Paragraphs(boolean classic) {
        this.classic = classic;
    }

    void in(Element container) {
        if (container.nameIs("pre")) {
            return;
        }
        Row row = new Row(container, new LineBreaks(classic));
        List<Node> children = List.copyOf(container.childNodes());
        container.empty();
        children.forEach(child -> place(child, List.of(), row));
        row.end();
    }

    /** {@code around}: inline elements that span paragraphs, outermost first; they are repeated in each. */
    private void place(Node child, List<Element> around, Row row) {
        if (child instanceof TextNode text) {
            placeText(text, around, row);
        } else if (child instanceof Element element) {
            placeElement(element, around, row);
        }
    }

    private void placeText(TextNode text, List<Element> around, Row row) {
        if (!splitsAtBlankLines(row)) {
            row.add(wrapped(text, around));
            return;
        }
        String[] parts = BLANK_LINE.split(text.getWholeText(), -1);
        for (int i = 0; i < parts.length; i++) {
            if (i > 0) {
                row.endPiece();
            }
            TextNode part = new TextNode(parts[i]);
            row.add(parts[i].isBlank() ? part : wrapped(part, around));
        }
    }

    /** Text beside blocks is the classic editor's even in a document of blocks; text inside them is not. */
    private boolean splitsAtBlankLines(Row row) {
        return classic || row.isFlow();
    }

    private void placeElement(Element element, List<Element> around, Row row) {
        if (isBlock(element)) {
            if (!around.isEmpty() && (LINES.contains(element.normalName()) || element.nameIs("p"))) {
                List<Node> content = List.copyOf(element.childNodes());
                element.empty().appendChild(wrapped(new Element("span").appendChildren(content), around));
            }
            in(element);
            row.addBlock(element);
        } else if (isListing(element)) {
            row.addBlock(new Element("pre").appendChild(element));
        } else if (breaksUp(element)) {
            List<Element> further = with(element, around);
            List<Node> children = List.copyOf(element.childNodes());
            element.empty();
            children.forEach(child -> place(child, further, row));
        } else {
            row.add(wrapped(element, around));
        }
    }

    /** Emphasis inside emphasis says no more, and would multiply in every paragraph. */
    private static List<Element> with(Element element, List<Element> around) {
        if (around.stream().anyMatch(outer -> outer.normalName().equals(element.normalName()))) {
            return around;
        }
        List<Element> further = new ArrayList<>(around);
        further.add(element);
        return further;
    }

    private static Node wrapped(Node node, List<Element> around) {
        Node wrapped = node;
        for (int i = around.size() - 1; i >= 0; i--) {
            wrapped = around.get(i).shallowClone().appendChild(wrapped);
        }
        return wrapped;
    }

    private static boolean isBlock(Element element) {
        return BLOCKS.contains(element.normalName());
    }

    private boolean isListing(Element element) {
        return classic && element.nameIs("code") && element.wholeText().strip().indexOf('\n') >= 0;
    }

    private boolean breaksUp(Element element) {
        if (element.childNodeSize() == 0 || element.nameIs("code")) {
            return false;
        }
        return element.stream().skip(1).anyMatch(Paragraphs::isBlock)
                || (classic && BLANK_LINE.matcher(element.wholeText()).find());
    }

    static boolean isFrame(String name) {
        return FRAMES.contains(name);
    }

    static boolean isLine(String name) {
        return LINES.contains(name);
    }

    static boolean isCell(String name) {
        return CELLS.contains(name);
    }
}
