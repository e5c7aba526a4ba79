package org.letterpress.transfer;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Elements by name: the bulk of the work on thousands of comments, where a selector would be parsed each time. */
final class Tags {
    private Tags() {}

    /** From names with spaces between. */
    static Set<String> names(String names) {
        return Set.of(names.split(" "));
    }

    static boolean any(Element body, Set<String> names) {
        return body.stream().anyMatch(element -> names.contains(element.normalName()));
    }

    /** In the order of the document, as they were before anything is done to them. */
    static List<Element> in(Element body, Set<String> names) {
        return body.stream()
                .filter(element -> names.contains(element.normalName()))
                .toList();
    }

    /** What is inside comes first. */
    static List<Element> bottomUp(Element body, Set<String> names) {
        List<Element> found = new ArrayList<>(in(body, names));
        Collections.reverse(found);
        return found;
    }
}
