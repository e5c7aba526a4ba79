package org.letterpress.transfer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * The block editor's comments: the ones around markup go, the ones that stand for something become a link to it, or
 * a mark that here was something only the blog itself could draw.
 */
final class Blocks {
    /** Name of the element that marks a place where something was left out; gone after {@link Tidying}. */
    static final String GONE = "lp-gone";

    private static final Pattern DRAWN_BY_BLOG = Pattern.compile("wp:([\\w/-]+)\\s*(\\{.*})?\\s*/", Pattern.DOTALL);
    private static final Pattern ADDRESS =
            Pattern.compile("\"(?:url|feedURL|href|src)\"\\s*:\\s*\"((?:[^\"\\\\]|\\\\.)*+)\"");
    private static final Pattern LABEL = Pattern.compile("\"(?:label|service)\"\\s*:\\s*\"((?:[^\"\\\\]|\\\\.)*+)\"");
    private static final Pattern ESCAPE = Pattern.compile("\\\\(?:u([0-9a-fA-F]{4})|(.))");
    private static final Set<String> NOTHING = Set.of("paragraph", "heading", "list");

    private Blocks() {}

    static void resolve(Element body) {
        List<Comment> comments = new ArrayList<>();
        body.traverse((node, depth) -> {
            if (node instanceof Comment comment) {
                comments.add(comment);
            }
        });
        comments.forEach(Blocks::resolve);
        body.select("div.wp-block-spacer").forEach(spacer -> spacer.replaceWith(gap()));
    }

    private static void resolve(Comment comment) {
        String data = comment.getData().strip();
        Matcher drawn = DRAWN_BY_BLOG.matcher(data);
        if (drawn.matches()) {
            String attributes = drawn.group(2);
            comment.replaceWith(standIn(drawn.group(1), attributes == null ? "" : attributes));
        } else if (data.equals("nextpage")) {
            comment.replaceWith(new Element("hr"));
        } else if (data.equals("more") || data.startsWith("more ")) {
            comment.replaceWith(gap());
        } else {
            // Two neighbours of plain text must not run together.
            comment.replaceWith(new TextNode(data.startsWith("wp:") || data.startsWith("/wp:") ? "\n\n" : ""));
        }
    }

    private static Node standIn(String name, String attributes) {
        if (name.equals("separator")) {
            return new Element("hr");
        }
        if (NOTHING.contains(name)) {
            return new TextNode("");
        }
        Optional<String> address = value(ADDRESS, attributes).filter(Links::isAddress);
        if (address.isEmpty()) {
            return new Element(GONE);
        }
        String words = value(LABEL, attributes).map(WordPressMarkup::plain).orElse("");
        Element link = words.isEmpty() ? Links.link(address.get()) : Links.link(address.get(), words);
        return new Element(name.equals("social-link") ? "li" : "p").appendChild(link);
    }

    private static Optional<String> value(Pattern key, String json) {
        Matcher found = key.matcher(json);
        return found.find() ? Optional.of(unescape(found.group(1))) : Optional.empty();
    }

    private static String unescape(String json) {
        return ESCAPE.matcher(json).replaceAll(escape -> {
            String code = escape.group(1);
            String character = code == null ? escape.group(2) : Character.toString(Integer.parseInt(code, 16));
            return Character.isISOControl(character.charAt(0)) ? "" : Matcher.quoteReplacement(character);
        });
    }

    /** Space only: worth a word only where a label would else stand alone. */
    private static Element gap() {
        return new Element(GONE).attr("gap", "");
    }
}
