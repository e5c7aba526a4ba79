package org.letterpress.transfer;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Addresses in imported text: made into links, and given words that can be read. */
final class Links {
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"]+", Pattern.CASE_INSENSITIVE);
    /** What ends a sentence rather than an address. */
    private static final Pattern TRAILING = Pattern.compile("[.,;:!?'\\])]+$");

    private static final Pattern YOUTUBE =
            Pattern.compile("https?://(?:www\\.)?youtube(?:-nocookie)?\\.com/(?:embed|v)/([\\w-]{6,20})\\b.*");
    private static final Pattern VIMEO = Pattern.compile("https?://player\\.vimeo\\.com/video/(\\d+)\\b.*");

    private Links() {}

    static boolean isAddress(String text) {
        return ADDRESS.matcher(text).matches();
    }

    static Element link(String address, String words) {
        return new Element("a").attr("href", address).text(words);
    }

    /** An address as its own words. */
    static Element link(String address) {
        return link(address, address.replaceFirst("^https?://", "").replaceFirst("/$", ""));
    }

    /** The page a person would open instead of the address a frame loads. */
    static String page(String address) {
        Matcher youtube = YOUTUBE.matcher(address);
        if (youtube.matches()) {
            return "https://www.youtube.com/watch?v=" + youtube.group(1);
        }
        Matcher vimeo = VIMEO.matcher(address);
        return vimeo.matches() ? "https://vimeo.com/" + vimeo.group(1) : address;
    }

    /** The last part of the path, readable; empty when there is none. */
    static String fileName(String address) {
        String path = address.replaceFirst("^[a-zA-Z]+://[^/]*", "").replaceFirst("[?#].*$", "");
        String name = path.substring(path.lastIndexOf('/') + 1);
        try {
            return URLDecoder.decode(name.replace("+", "%2B"), StandardCharsets.UTF_8)
                    .replaceAll("\\p{Cntrl}", "");
        } catch (IllegalArgumentException e) {
            return name;
        }
    }

    /** Makes links of addresses anywhere in the text, as WordPress does in comments. */
    static void clickable(Element body) {
        List<TextNode> texts = new ArrayList<>();
        body.traverse((node, depth) -> {
            if (node instanceof TextNode text && text.getWholeText().contains("://") && !isVerbatim(text)) {
                texts.add(text);
            }
        });
        texts.forEach(Links::split);
    }

    private static boolean isVerbatim(Node node) {
        for (Node up = node.parent(); up != null; up = up.parent()) {
            if (up.nameIs("a") || up.nameIs("pre") || up.nameIs("code")) {
                return true;
            }
        }
        return false;
    }

    private static void split(TextNode node) {
        String text = node.getWholeText();
        Matcher address = ADDRESS.matcher(text);
        int from = 0;
        while (address.find()) {
            String found = TRAILING.matcher(address.group()).replaceFirst("");
            node.before(new TextNode(text.substring(from, address.start())));
            node.before(link(found));
            from = address.start() + found.length();
        }
        node.text(text.substring(from));
    }
}
