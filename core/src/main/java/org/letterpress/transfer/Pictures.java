package org.letterpress.transfer;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Pictures as links to them: an export holds no pictures, and the pages show none from elsewhere.
 *
 * <p>The words of the link are what the picture showed: its alternative text, else its title, caption or file name.
 */
final class Pictures {
    private static final Pattern PICTURE_FILE =
            Pattern.compile(".*\\.(?:jpe?g|png|gif|webp|avif|svg|bmp|tiff?)", Pattern.CASE_INSENSITIVE);
    /** Plugins that load pictures late keep the address here. */
    private static final List<String> LAZY = List.of("data-src", "data-lazy-src", "data-original", "data-orig-file");

    private static final Set<String> TOUCHED = Set.of("img", "dl", "div");

    private final Element body;

    Pictures(Element body) {
        this.body = body;
    }

    void toLinks() {
        if (!Tags.any(body, TOUCHED)) {
            return;
        }
        dropDoubles();
        oldCaptions();
        body.select("figure.wp-block-gallery, ul.wp-block-gallery").forEach(Pictures::gallery);
        body.select("img").forEach(Pictures::picture);
    }

    private void dropDoubles() {
        if (!body.select("img[data-src], img[data-lazy-src]").isEmpty()) {
            body.select("noscript").remove();
        }
    }

    /** The captions of the first visual editor were definition lists, later ones are divisions. */
    private void oldCaptions() {
        for (Element old : body.select("dl.wp-caption, div.wp-caption")) {
            old.select("dt").forEach(Element::unwrap);
            old.select("dd, .wp-caption-text").tagName("figcaption");
            old.tagName("figure");
        }
    }

    /** A list of pictures, each linked by its caption; the gallery's own caption follows. */
    private static void gallery(Element gallery) {
        Element list = new Element("ul");
        for (Element img : gallery.select("img")) {
            Element figure = img.closest("figure");
            Element caption = figure == null || figure.equals(gallery) ? null : figure.selectFirst("figcaption");
            list.appendElement("li").appendChild(link(img, caption == null ? "" : caption.text()));
        }
        Element caption = gallery.selectFirst("> figcaption");
        gallery.empty().appendChild(list);
        if (caption != null) {
            gallery.appendChild(caption);
        }
        gallery.tagName("figure");
    }

    private static Element link(Element img, String caption) {
        String words = caption.isBlank() ? words(img) : caption;
        return source(img).map(address -> Links.link(address, words)).orElseGet(() -> new Element("span").text(words));
    }

    private static void picture(Element img) {
        Optional<String> source = source(img);
        if (isInvisible(img)) {
            img.remove();
        } else if (source.isEmpty() || isEmoji(img)) {
            img.replaceWith(new TextNode(img.attr("alt")));
        } else {
            picture(img, source.get());
        }
    }

    private static void picture(Element img, String source) {
        Element around = img.closest("a");
        Element caption = caption(img);
        String address = around == null ? source : target(around, img, source);
        if (caption != null && saysTheSame(img, caption)) {
            Element link = new Element("a").attr("href", address);
            List.copyOf(caption.childNodes()).forEach(link::appendChild);
            caption.appendChild(link);
            img.remove();
        } else if (around == null) {
            img.replaceWith(Links.link(address, words(img)));
        } else {
            around.attr("href", address);
            img.replaceWith(new TextNode(words(img)));
        }
    }

    /** The caption, when it belongs to this picture alone. */
    private static @Nullable Element caption(Element img) {
        Element figure = img.closest("figure");
        if (figure == null
                || figure.stream()
                        .filter(inside -> inside.nameIs("img"))
                        .skip(1)
                        .findAny()
                        .isPresent()) {
            return null;
        }
        Element caption = figure.selectFirst("> figcaption");
        return caption != null && caption.hasText() ? caption : null;
    }

    private static boolean saysTheSame(Element img, Element caption) {
        String words = described(img);
        return caption.select("a").isEmpty() && (words.isEmpty() || words.equalsIgnoreCase(caption.text()));
    }

    /** A link around a picture to the blog's own page about it leads nowhere after the move: to the picture then. */
    private static String target(Element around, Element img, String source) {
        String href = around.absUrl("href");
        boolean own = href.isEmpty()
                || around.attr("rel").contains("attachment")
                || href.contains("attachment_id=")
                || href.equals(img.absUrl("data-link"));
        return own && !PICTURE_FILE.matcher(href).matches() ? source : href;
    }

    private static Optional<String> source(Element img) {
        for (String attribute : LAZY) {
            if (Links.isAddress(img.absUrl(attribute))) {
                return Optional.of(img.absUrl(attribute));
            }
        }
        return Optional.of(img.absUrl("src")).filter(Links::isAddress);
    }

    private static String described(Element img) {
        String alt = img.attr("alt").strip();
        return alt.isEmpty() ? img.attr("title").strip() : alt;
    }

    private static String words(Element img) {
        String described = described(img);
        String name = described.isEmpty() ? Links.fileName(source(img).orElse("")) : described;
        return name.isEmpty() ? "Picture" : name;
    }

    /** A counter's pixel. */
    private static boolean isInvisible(Element img) {
        return List.of("0", "1").contains(img.attr("width"))
                || List.of("0", "1").contains(img.attr("height"));
    }

    private static boolean isEmoji(Element img) {
        return img.hasClass("wp-smiley") || img.hasClass("emoji");
    }
}
