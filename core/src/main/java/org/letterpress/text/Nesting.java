package org.letterpress.text;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Set;

/** What HTML elements may stand in one another, as far as it decides which of them an opening tag closes. */
final class Nesting {

    private static final Set<String> BLOCKS = names("""
            address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption \
            figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol option p pre section \
            summary table tbody td tfoot th thead title tr ul""");

    /** Blocks that end where another block begins. */
    private static final Set<String> WITHOUT_BLOCKS = names("p h1 h2 h3 h4 h5 h6 pre");

    /** Inline elements that may hold whatever their parent may hold. */
    private static final Set<String> TRANSPARENT = names("a del ins");

    private static final Set<String> TABLE_ROWS = names("thead tbody tfoot");

    /** An element on the left is nothing without one of those on the right around it. */
    private static final Map<String, Set<String>> PARENTS = Map.ofEntries(
            entry("li", names("ul ol")),
            entry("dt", names("dl")),
            entry("dd", names("dl")),
            entry("figcaption", names("figure")),
            entry("summary", names("details")),
            entry("caption", names("table")),
            entry("thead", names("table")),
            entry("tbody", names("table")),
            entry("tfoot", names("table")),
            entry("tr", names("table thead tbody tfoot")),
            entry("td", names("table thead tbody tfoot tr")),
            entry("th", names("table thead tbody tfoot tr")));

    /** Nothing inside a cell closes what stands around it, except parts of the table. */
    private static final Set<String> CELLS = names("td th caption");

    private Nesting() {}

    static boolean isBlock(String element) {
        return BLOCKS.contains(element);
    }

    static boolean endsAtBlock(String element) {
        return WITHOUT_BLOCKS.contains(element) || (!isBlock(element) && !TRANSPARENT.contains(element));
    }

    static boolean isTransparent(String element) {
        return TRANSPARENT.contains(element);
    }

    static Set<String> parentsOf(String element) {
        return PARENTS.getOrDefault(element, Set.of());
    }

    static boolean isCell(String element) {
        return CELLS.contains(element);
    }

    static boolean isTablePart(String element) {
        return element.equals("table") || element.equals("tr") || isCell(element) || TABLE_ROWS.contains(element);
    }

    private static Set<String> names(String spaced) {
        return Set.of(spaced.split(" "));
    }
}
