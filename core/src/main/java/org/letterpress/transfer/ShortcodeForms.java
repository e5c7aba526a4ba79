package org.letterpress.transfer;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.parser.Parser;

/** What each known shortcode becomes. */
final class ShortcodeForms {
    private static final Pattern PICTURE_THEN_WORDS =
            Pattern.compile("\\s*((?:<a\\s[^>]*>\\s*)?<img\\s[^>]*>(?:\\s*</a>)?)(.*)", Pattern.DOTALL);
    private static final Map<String, String> PAGES = Map.of(
            "youtube", "https://www.youtube.com/watch?v=",
            "vimeo", "https://vimeo.com/",
            "dailymotion", "https://www.dailymotion.com/video/",
            "instagram", "https://www.instagram.com/p/",
            "gist", "https://gist.github.com/",
            "wpvideo", "https://videopress.com/v/",
            "videopress", "https://videopress.com/v/");
    private static final Pattern ID = Pattern.compile("[\\w-]{3,60}");
    private static final Map<String, String> KINDS = Map.of("audio", "Audio", "video", "Video", "playlist", "Playlist");
    private static final Set<String> GALLERIES = Set.of("gallery", "nggallery", "slideshow", "portfolio", "ngg");

    private ShortcodeForms() {}

    /** {@code [caption]<img> words[/caption]}, or the words in an attribute (before WordPress 3.4). */
    static String caption(ShortcodeAttributes attributes, String content) {
        Matcher parts = PICTURE_THEN_WORDS.matcher(content);
        boolean split = parts.matches();
        String picture = split ? parts.group(1) : content;
        String words = split ? parts.group(2).strip() : "";
        String caption = words.isEmpty() ? attributes.get("caption") : words;
        return "\n\n<figure>" + picture + "<figcaption>" + caption + "</figcaption></figure>\n\n";
    }

    /** Verbatim; text that came from the visual editor holds entities already. */
    static String code(String content) {
        String text = content.indexOf('<') < 0 ? Parser.unescapeEntities(content, false) : content;
        return "\n\n<pre><code>" + Entities.escape(text.strip()) + "</code></pre>\n\n";
    }

    /** A link to what would have been played. */
    static String media(String name, ShortcodeAttributes attributes, String content) {
        Optional<String> address =
                Links.isAddress(content.strip()) ? Optional.of(content.strip()) : attributes.address();
        if (address.isEmpty()) {
            address = page(name, attributes);
        }
        return address.map(found -> "\n\n<p>" + link(name, found) + "</p>\n\n").orElse(note(name));
    }

    private static String link(String name, String address) {
        String kind = KINDS.get(name);
        String file = Links.fileName(address);
        Element link = kind == null || file.isEmpty() ? Links.link(address) : Links.link(address, kind + ": " + file);
        return link.outerHtml();
    }

    private static Optional<String> page(String name, ShortcodeAttributes attributes) {
        String id = attributes.get("id").isEmpty() ? attributes.bare() : attributes.get("id");
        String page = PAGES.get(name);
        return page != null && ID.matcher(id).matches() ? Optional.of(page + id) : Optional.empty();
    }

    static String drawnByBlog(String name) {
        return GALLERIES.contains(name) ? note("picture gallery") : "<" + Blocks.GONE + "></" + Blocks.GONE + ">";
    }

    private static String note(String what) {
        return "\n\n<p><em>(" + what.substring(0, 1).toUpperCase(Locale.ROOT) + what.substring(1)
                + " not carried over.)</em></p>\n\n";
    }
}
