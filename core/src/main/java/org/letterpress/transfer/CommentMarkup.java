package org.letterpress.transfer;

import org.jsoup.nodes.Element;

/** What only articles may hold, said in the plainer markup of comments, so that no words run together. */
final class CommentMarkup {
    private CommentMarkup() {}

    static void simplify(Element body) {
        for (Element heading : body.select("h1, h2, h3, h4, h5, h6, dt, summary, caption")) {
            heading.tagName("p");
            Element strong = new Element("strong");
            strong.appendChildren(heading.childNodesCopy());
            heading.empty().appendChild(strong);
        }
        body.select("tr").forEach(CommentMarkup::row);
        body.select("table, thead, tbody, tfoot, dl, figure, details").tagName("div");
        body.select("dd, address, figcaption").tagName("p");
        body.select("hr").remove();
        body.select("s, strike").tagName("del");
    }

    /** A table's row in one line. */
    private static void row(Element row) {
        Element line = new Element("p");
        for (Element cell : row.children()) {
            if (line.hasText() && cell.hasText()) {
                line.appendText(" | ");
            }
            line.appendChildren(cell.childNodesCopy());
        }
        row.replaceWith(line);
    }
}
