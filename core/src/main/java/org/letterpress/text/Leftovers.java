package org.letterpress.text;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.parser.PostProcessor;

/** Restores as typed what is markup by its shape alone: a list of one, as in a signature, and blocks of nothing. */
final class Leftovers extends AbstractVisitor implements PostProcessor {

    @Override
    public Node process(Node document) {
        document.accept(this);
        return document;
    }

    @Override
    public void visit(BulletList list) {
        keepIfList(list, list.getMarker() + " ");
    }

    @Override
    public void visit(OrderedList list) {
        keepIfList(list, list.getMarkerStartNumber() + list.getMarkerDelimiter() + " ");
    }

    private void keepIfList(ListBlock list, String marker) {
        Node item = list.getFirstChild();
        boolean lone = item.getNext() == null && !(list.getParent() instanceof ListItem);
        if (lone && item.getFirstChild() instanceof Paragraph paragraph && paragraph.getNext() == null) {
            paragraph.prependChild(new Text(marker));
            list.insertBefore(paragraph);
            list.unlink();
        } else {
            visitChildren(list);
        }
    }

    @Override
    public void visit(BlockQuote quote) {
        if (quote.getFirstChild() == null) {
            replace(quote, ">");
        } else {
            visitChildren(quote);
        }
    }

    @Override
    public void visit(FencedCodeBlock block) {
        if (block.getLiteral().isBlank()) {
            replace(block, block.getFenceCharacter().repeat(block.getOpeningFenceLength()));
        }
    }

    /** Blocks are nested as deep as the parser allows; what is in a paragraph may be nested deeper. */
    @Override
    public void visit(Paragraph paragraph) {}

    private static void replace(Node block, String typed) {
        Paragraph paragraph = new Paragraph();
        paragraph.appendChild(new Text(typed));
        block.insertBefore(paragraph);
        block.unlink();
    }
}
