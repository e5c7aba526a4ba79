package org.letterpress.text;

import java.util.Map;
import java.util.Optional;
import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Document;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/** Writes the nodes of a comment as HTML. */
final class MarkdownWriter {

    private static final Map<Class<? extends Node>, String> ELEMENTS = Map.ofEntries(
            Map.entry(Paragraph.class, "p"),
            Map.entry(BlockQuote.class, "blockquote"),
            Map.entry(BulletList.class, "ul"),
            Map.entry(OrderedList.class, "ol"),
            Map.entry(ListItem.class, "li"),
            Map.entry(FencedCodeBlock.class, "pre"),
            Map.entry(Code.class, "code"),
            Map.entry(Emphasis.class, "em"),
            Map.entry(StrongEmphasis.class, "strong"),
            Map.entry(Link.class, "a"));

    private final StringBuilder html;
    private @Nullable Node link;
    private boolean visible;

    MarkdownWriter(int length) {
        this.html = new StringBuilder(length + length / 2);
    }

    /**
     * The HTML, or nothing when nobody would see any of it. Walks instead of calling itself: what is typed decides how
     * deep the nodes are nested.
     */
    Optional<String> write(Node document) {
        Node node = document.getFirstChild();
        while (node != null) {
            open(node);
            node = node.getFirstChild() == null ? after(node) : node.getFirstChild();
        }
        return visible ? Optional.of(html.toString().stripTrailing()) : Optional.empty();
    }

    /** Closes what ends here, and returns what comes next. */
    private @Nullable Node after(Node leaf) {
        Node node = leaf;
        while (!(node instanceof Document)) {
            close(node);
            if (node.getNext() != null) {
                return node.getNext();
            }
            node = node.getParent();
        }
        return null;
    }

    private void open(Node node) {
        if (link == null && node instanceof Link) {
            link = node;
        }
        if (node instanceof Text text) {
            text(text.getLiteral(), Html.BREAK);
        } else if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
            html.append(Html.BREAK);
        } else if (isTagged(node)) {
            tag(node);
            content(node);
        }
    }

    private void tag(Node node) {
        if (node instanceof Link target) {
            Html.openLink(html, target.getDestination());
        } else if (node instanceof OrderedList list && start(list) != 1) {
            html.append("<ol start=\"").append(start(list)).append("\">");
        } else {
            html.append('<').append(ELEMENTS.get(node.getClass())).append('>');
        }
    }

    private static int start(OrderedList list) {
        Integer number = list.getMarkerStartNumber();
        return number == null ? 1 : number;
    }

    private void content(Node node) {
        if (node instanceof Code code) {
            text(code.getLiteral(), " ");
        } else if (node instanceof FencedCodeBlock block) {
            html.append("<code>");
            text(block.getLiteral(), "\n");
            html.append("</code>");
        } else if (node instanceof BlockQuote) {
            html.append('\n');
        }
    }

    private void text(String literal, String newline) {
        Html.escape(html, literal, newline);
        visible = visible || Unicode.hasVisible(TypedLines.unguarded(literal));
    }

    private void close(Node node) {
        boolean tagged = isTagged(node);
        if (tagged) {
            html.append("</").append(ELEMENTS.get(node.getClass())).append('>');
        }
        if (node instanceof Block && !(node instanceof ListItem) && (tagged || node.getNext() != null)) {
            html.append('\n');
        }
        link = node == link ? null : link;
    }

    /** Not the paragraphs of a tight list, nor a link inside another, where the outer one counts. */
    private boolean isTagged(Node node) {
        if (node instanceof Paragraph) {
            return !(node.getParent() instanceof ListItem item
                    && item.getParent() instanceof ListBlock list
                    && list.isTight());
        }
        return node instanceof Link ? node == link : ELEMENTS.containsKey(node.getClass());
    }
}
