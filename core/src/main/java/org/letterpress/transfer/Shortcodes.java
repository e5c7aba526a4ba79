package org.letterpress.transfer;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * WordPress shortcodes, {@code [name attributes]} or {@code [name]text[/name]}, as HTML.
 *
 * <p>Only names of a known list are touched: people write {@code [sic]} and {@code [...]}. {@code [[gallery]]} is how
 * one writes about a shortcode and becomes {@code [gallery]}. Inside pre and code nothing is touched.
 */
final class Shortcodes {
    private static final String CODE =
            "code|sourcecode|source|php|css|html|xml|javascript|js|java|python|sql|bash|ruby";
    private static final String MEDIA =
            "embed|audio|video|playlist|wpvideo|videopress|youtube|vimeo|dailymotion|soundcloud|wordpresstv|ted|"
                    + "googlevideo|googlemaps|instagram|tweet|twitter-tweet|facebook|spotify|flickr|slideshare|scribd|gist|"
                    + "kickstarter|vine|bandcamp|mixcloud|blip\\.tv|ustream|gigya|medium|pinterest|imgur|crowdsignal";
    private static final String DRAWN_BY_BLOG =
            "gallery|contact-form-7|contact-form|contact-field|gravityform|ninja_forms?|wpforms|polldaddy|poll|"
                    + "recent_posts|archives|sitemap|tagcloud|wp_caption_gallery|nggallery|ngg|rev_slider|layerslider|"
                    + "slideshow|portfolio|subscribe2|blog_subscription_form|googleapps|toc|ad|adsense|print_link";
    /** Page builders wrap ordinary text in these. */
    private static final String WRAPPER =
            "(?:vc|et_pb|fusion|av|wpb|mk|tatsu|cs|fl|siteorigin)_[a-z0-9_]+|dropcap|wpcol_\\w+";

    private static final Pattern TOKEN = Pattern.compile(
            "(?<raw><(?<rawname>pre|code|script|style|textarea)\\b)|(?<tag><[a-zA-Z/!])"
                    + "|(?<open>\\[)(?<escape>\\[?)(?<end>/?)(?<name>(?:wp_)?caption|" + CODE + "|" + MEDIA + "|"
                    + DRAWN_BY_BLOG + "|" + WRAPPER
                    + ")(?<attributes>(?:[\\s=](?:\"[^\"\\[\\]]*+\"|[^\\]\"])*+)?)/?\\]\\]?",
            Pattern.CASE_INSENSITIVE);
    private static final String PAIRED = "(?:wp_)?caption|" + CODE;
    private static final int LONGEST_ADDRESS = 2_000;

    private final String text;
    private final StringBuilder html = new StringBuilder();
    /** Names for which no closing tag lies ahead, so that looking for one stays linear. */
    private final Set<String> unclosed = new HashSet<>();

    private int at;

    private Shortcodes(String text) {
        this.text = text;
    }

    static String expand(String text) {
        return text.indexOf('[') < 0 ? text : new Shortcodes(text).expand();
    }

    private String expand() {
        Matcher token = TOKEN.matcher(text);
        while (token.find(at)) {
            html.append(text, at, token.start());
            at = token.start();
            if (token.group("raw") != null) {
                copyTo(closing("</" + token.group("rawname")), token.end());
            } else if (token.group("tag") != null) {
                copyTo(text.startsWith("<!--", at) ? closing("-->") : closing(">"), token.end());
            } else {
                shortcode(token);
            }
        }
        return html.append(text, at, text.length()).toString();
    }

    private void copyTo(int end, int otherwise) {
        int to = end < 0 ? otherwise : end;
        html.append(text, at, to);
        at = to;
    }

    /** Where the given text begins next, or -1. */
    private int closing(String end) {
        String key = end.toLowerCase(Locale.ROOT);
        if (unclosed.contains(key)) {
            return -1;
        }
        for (int i = at; i <= text.length() - end.length(); i++) {
            if (text.regionMatches(true, i, end, 0, end.length())) {
                return i;
            }
        }
        unclosed.add(key);
        return -1;
    }

    private void shortcode(Matcher token) {
        at = token.end();
        boolean doubled = token.group().endsWith("]]");
        if (doubled && !token.group("escape").isEmpty()) {
            html.append(text, token.start() + 1, at - 1);
            return;
        }
        at -= doubled ? 1 : 0; // the second bracket is text, and so is a first one before
        html.append(token.group("escape"));
        String tag = text.substring(token.start() + token.group("escape").length(), at);
        String name = token.group("name").toLowerCase(Locale.ROOT);
        String content = token.group("end").isEmpty() ? content(name) : null;
        if (name.matches(CODE)) {
            html.append(content == null ? tag : ShortcodeForms.code(content));
        } else if (token.group("end").isEmpty()) {
            open(name, new ShortcodeAttributes(token.group("attributes")), content);
        }
    }

    private void open(String name, ShortcodeAttributes attributes, @Nullable String content) {
        if (name.endsWith("caption")) {
            html.append(content == null ? "" : ShortcodeForms.caption(attributes, expand(content)));
        } else if (name.matches(MEDIA)) {
            html.append(ShortcodeForms.media(name, attributes, content == null ? "" : content));
        } else if (name.matches(DRAWN_BY_BLOG)) {
            html.append(ShortcodeForms.drawnByBlog(name));
        }
    }

    /** What stands between here and the closing tag, moved past; nothing when it is never closed. */
    private @Nullable String content(String name) {
        String end = "[/" + name + "]";
        int to = name.matches(PAIRED) || name.matches(MEDIA) ? closing(end) : -1;
        if (to < 0 || (name.matches(MEDIA) && isOfAnother(to))) {
            return null;
        }
        String content = text.substring(at, to);
        at = to + end.length();
        return content;
    }

    /** Players are mostly not closed, so a closing tag further on is another's. */
    private boolean isOfAnother(int to) {
        return to - at > LONGEST_ADDRESS || text.substring(at, to).indexOf('[') >= 0;
    }
}
