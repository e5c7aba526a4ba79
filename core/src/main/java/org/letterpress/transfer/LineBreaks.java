package org.letterpress.transfer;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Line breaks inside one paragraph, and links where a line is nothing but an address. */
final class LineBreaks {
    private static final int MOST_BREAKS = 2;

    private final boolean newlinesCount;

    LineBreaks(boolean newlinesCount) {
        this.newlinesCount = newlinesCount;
    }

    /** The inline content of a paragraph in order; nothing when there is only space in it. */
    List<Node> in(List<Node> inline) {
        return trimmed(broken(trimmed(inline), true));
    }

    private List<Node> broken(List<Node> inline, boolean linkAddresses) {
        List<Node> broken = new ArrayList<>();
        for (int i = 0; i < inline.size(); i++) {
            if (inline.get(i) instanceof TextNode text) {
                Node before = i == 0 ? null : inline.get(i - 1);
                Node after = i == inline.size() - 1 ? null : inline.get(i + 1);
                lines(text.getWholeText(), new Edges(linkAddresses, before, after), broken);
            } else {
                broken.add(nested(inline.get(i)));
            }
        }
        return broken;
    }

    private Node nested(Node node) {
        if (newlinesCount && node instanceof Element element && !element.nameIs("code")) {
            List<Node> broken = broken(List.copyOf(element.childNodes()), false);
            element.empty().appendChildren(broken);
        }
        return node;
    }

    private void lines(String text, Edges edges, List<Node> broken) {
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            String line = lines[i].strip();
            boolean alone = (i > 0 || edges.startsLine()) && (i < lines.length - 1 || edges.endsLine());
            if (i > 0) {
                broken.add(lineBreak(i == 1 && lines[0].isBlank() && isBreak(edges.before())));
            }
            boolean link = edges.linkAddresses() && alone && Links.isAddress(line);
            broken.add(link ? Links.link(line) : new TextNode(lines[i]));
        }
    }

    /** A newline right after a break that is there already only sets the source in order. */
    private Node lineBreak(boolean there) {
        return newlinesCount && !there ? new Element("br") : new TextNode("\n");
    }

    /** No break or space at the edges, never more than two breaks in a row. */
    private static List<Node> trimmed(List<Node> inline) {
        int from = 0;
        int to = inline.size();
        while (from < to && isNothing(inline.get(from))) {
            from++;
        }
        while (from < to && isNothing(inline.get(to - 1))) {
            to--;
        }
        List<Node> trimmed = new ArrayList<>();
        int breaks = 0;
        for (Node node : inline.subList(from, to)) {
            breaks = isBreak(node) ? breaks + 1 : isNothing(node) ? breaks : 0;
            if (!isBreak(node) || breaks <= MOST_BREAKS) {
                trimmed.add(node);
            }
        }
        strip(trimmed);
        return trimmed;
    }

    private static void strip(List<Node> inline) {
        if (inline.isEmpty()) {
            return;
        }
        if (inline.get(0) instanceof TextNode text) {
            inline.set(0, new TextNode(text.getWholeText().stripLeading()));
        }
        int last = inline.size() - 1;
        if (inline.get(last) instanceof TextNode text) {
            inline.set(last, new TextNode(text.getWholeText().stripTrailing()));
        }
    }

    private static boolean isNothing(Node node) {
        return isBreak(node) || (node instanceof TextNode text && Tidying.isSpace(text.getWholeText()));
    }

    private static boolean isBreak(@Nullable Node node) {
        return node != null && node.nameIs("br");
    }

    /** What stands beside a piece of text. */
    private record Edges(
            boolean linkAddresses,
            @Nullable Node before,
            @Nullable Node after) {
        boolean startsLine() {
            return before == null || isBreak(before);
        }

        boolean endsLine() {
            return after == null || isBreak(after);
        }
    }
}
