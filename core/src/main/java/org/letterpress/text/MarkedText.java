package org.letterpress.text;

import java.net.IDN;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** A comment as its moderators see it: what was found in it is marked, and behind each link stands where it leads. */
public final class MarkedText {
    /** In UTF-16 units: more than this is no match in a text but the text. */
    private static final int LONGEST_MATCH = 200;

    private MarkedText() {}

    /**
     * The same text, sanitised anew, with {@code <mark>} around each of {@code matches} and the host of a link in
     * {@code <small>} behind it, as browsers show it and, where letters look alike, as the network knows it.
     *
     * @param matches as somebody typed them; what markup has split is not found again
     */
    public static RichText of(RichText text, Collection<String> matches) {
        Optional<Pattern> pattern = pattern(matches);
        if (pattern.isEmpty() && !text.html().contains("<a ")) {
            return text;
        }
        Document document = Jsoup.parseBodyFragment(text.html());
        document.outputSettings().prettyPrint(false);
        pattern.ifPresent(found -> textsOf(document).forEach(node -> mark(node, found)));
        document.select("a[href]").forEach(MarkedText::spellOut);
        try {
            return new RichText(Policy.DESK, document.body().html());
        } catch (TextTooLong full) {
            return text; // so many marks that it would be no help
        }
    }

    /** The longest first, so that the shorter within it does not hide it. */
    private static Optional<Pattern> pattern(Collection<String> matches) {
        List<String> quoted = matches.stream()
                .map(String::strip)
                .filter(match -> !match.isEmpty() && match.length() <= LONGEST_MATCH)
                .distinct()
                .sorted(Comparator.comparing(String::length).reversed())
                .map(Pattern::quote)
                .toList();
        return quoted.isEmpty() ? Optional.empty() : Optional.of(Pattern.compile(String.join("|", quoted)));
    }

    private static List<TextNode> textsOf(Document document) {
        List<TextNode> texts = new ArrayList<>();
        NodeVisitor gather = (Node node, int depth) -> {
            if (node instanceof TextNode text) {
                texts.add(text);
            }
        };
        document.body().traverse(gather);
        return texts;
    }

    private static void mark(TextNode node, Pattern pattern) {
        String whole = node.getWholeText();
        Matcher matcher = pattern.matcher(whole);
        int at = 0;
        while (matcher.find()) {
            node.before(new TextNode(whole.substring(at, matcher.start())));
            node.before(new Element("mark").appendChild(new TextNode(matcher.group())));
            at = matcher.end();
        }
        node.text(whole.substring(at));
    }

    private static void spellOut(Element link) {
        link.after(new Element("small").appendChild(new TextNode(" (" + target(link.attr("href")) + ")")));
    }

    private static String target(String href) {
        int colon = href.indexOf(':');
        String rest = href.substring(colon + 1).replaceFirst("^//", "");
        int end = 0;
        while (end < rest.length() && "/?#".indexOf(rest.charAt(end)) < 0) {
            end++;
        }
        String host = rest.substring(0, end);
        return host.codePoints().allMatch(c -> c < 128) ? host : host + ", " + asTheNetworkKnowsIt(host);
    }

    private static String asTheNetworkKnowsIt(String host) {
        try {
            return IDN.toASCII(host, IDN.ALLOW_UNASSIGNED);
        } catch (IllegalArgumentException notAHost) {
            return host.codePoints().mapToObj("U+%04X"::formatted).collect(Collectors.joining(" "));
        }
    }
}
