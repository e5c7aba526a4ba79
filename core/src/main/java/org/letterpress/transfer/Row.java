package org.letterpress.transfer;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** The content of one container while it is put into paragraphs: pieces of inline content between blocks. */
final class Row {
    private static final String PIECE = "lp-piece";

    private final Element container;
    private final LineBreaks breaks;
    private final String name;
    private List<Node> piece = new ArrayList<>();
    /** Pieces and blocks in order; a piece is a paragraph still to be marked as one. */
    private final List<Element> done = new ArrayList<>();

    Row(Element container, LineBreaks breaks) {
        this.container = container;
        this.breaks = breaks;
        this.name = container.normalName();
    }

    /** Whether this is the page itself or a mere division of it. */
    boolean isFlow() {
        return !Paragraphs.isFrame(name) && !Paragraphs.isLine(name) && !Paragraphs.isCell(name) && !name.equals("p");
    }

    void add(Node inline) {
        piece.add(inline);
    }

    /** A division says nothing here but which way its text runs, so its content takes its place. */
    void addBlock(Element block) {
        endPiece();
        if (!block.nameIs("div")) {
            done.add(block);
            return;
        }
        for (Element child : List.copyOf(block.children())) {
            inherit(block, child, "dir");
            inherit(block, child, "lang");
            done.add(child);
        }
    }

    private static void inherit(Element from, Element to, String attribute) {
        if (from.hasAttr(attribute) && !to.hasAttr(attribute)) {
            to.attr(attribute, from.attr(attribute));
        }
    }

    /** Makes a paragraph of what came since the last one, unless it is nothing. */
    void endPiece() {
        List<Node> content = breaks.in(piece);
        piece = new ArrayList<>();
        if (!content.isEmpty()) {
            done.add(new Element("p").attr(PIECE, "").appendChildren(content));
        }
    }

    /** Puts everything back into the container in the form that befits it. */
    void end() {
        endPiece();
        boolean single = done.size() == 1 && isPiece(done.get(0));
        if (name.equals("p") && !single) {
            endParagraph();
        } else if (name.equals("p")
                || Paragraphs.isLine(name)
                || Paragraphs.isFrame(name)
                || (single && Paragraphs.isCell(name))) {
            done.forEach(this::appendUnmarked);
        } else {
            done.forEach(child -> container.appendChild(child.removeAttr(PIECE)));
        }
    }

    /** What was one paragraph has become several, with the attributes of the first. */
    private void endParagraph() {
        for (Element child : done) {
            container.appendChild(isPiece(child) ? container.shallowClone().appendChildren(content(child)) : child);
        }
        container.tagName("div");
    }

    private void appendUnmarked(Element child) {
        if (!isPiece(child)) {
            container.appendChild(child);
            return;
        }
        if (container.childNodeSize() > 0 && !Paragraphs.isFrame(name)) {
            container.appendElement("br");
        }
        container.appendChildren(content(child));
        if (Paragraphs.isFrame(name)) {
            container.appendChild(new TextNode(" "));
        }
    }

    private static List<Node> content(Element element) {
        return List.copyOf(element.childNodes());
    }

    private static boolean isPiece(Element element) {
        return element.hasAttr(PIECE);
    }
}
