package org.letterpress.transfer;

import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;

/** What only articles may hold, said in the plainer markup of comments, so that no words run together. */
final class CommentMarkup {
    private static final Set<String> HEADINGS = Tags.names("h1 h2 h3 h4 h5 h6 dt summary caption");
    private static final Set<String> DIVISIONS = Tags.names("table thead tbody tfoot dl figure details");
    private static final Set<String> PARAGRAPHS = Tags.names("dd address figcaption");
    private static final Set<String> FOREIGN =
            Tags.names("h1 h2 h3 h4 h5 h6 dt summary caption table thead tbody tfoot tr dl "
                    + "figure details dd address figcaption hr s strike");

    private CommentMarkup() {}

    static void simplify(Element body) {
        if (!Tags.any(body, FOREIGN)) {
            return;
        }
        for (Element heading : Tags.in(body, HEADINGS)) {
            Element strong = new Element("strong").appendChildren(List.copyOf(heading.childNodes()));
            heading.tagName("p").appendChild(strong);
        }
        Tags.in(body, Set.of("tr")).forEach(CommentMarkup::row);
        Tags.in(body, DIVISIONS).forEach(division -> division.tagName("div"));
        Tags.in(body, PARAGRAPHS).forEach(paragraph -> paragraph.tagName("p"));
        Tags.in(body, Set.of("hr")).forEach(Element::remove);
        Tags.in(body, Set.of("s", "strike")).forEach(struck -> struck.tagName("del"));
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
