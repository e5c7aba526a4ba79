package org.letterpress.transfer;

import java.util.Set;
import org.jsoup.nodes.Element;

/** Text that runs from right to left says so, since the page around it runs the other way. */
final class Directions {
    private static final Set<String> BLOCKS =
            Tags.names("p h2 h3 h4 h5 h6 li dt dd td th figcaption blockquote caption");

    private Directions() {}

    static void mark(Element body) {
        for (Element block : Tags.in(body, BLOCKS)) {
            if (startsRightToLeft(block.wholeText()) && block.closest("[dir]") == null) {
                block.attr("dir", "auto");
            }
        }
    }

    /** By the first strong character, as the bidirectional algorithm has it (UAX 9, P2). */
    private static boolean startsRightToLeft(String text) {
        return text.codePoints()
                .map(Character::getDirectionality)
                .filter(direction -> direction == Character.DIRECTIONALITY_LEFT_TO_RIGHT || isRightToLeft(direction))
                .limit(1)
                .anyMatch(Directions::isRightToLeft);
    }

    private static boolean isRightToLeft(int direction) {
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }
}
