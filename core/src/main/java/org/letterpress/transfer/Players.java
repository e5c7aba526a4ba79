package org.letterpress.transfer;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Frames, films, sound and plugins as links to what they played. */
final class Players {
    private static final Set<String> TOUCHED = Tags.names("iframe video audio object embed script div");

    private Players() {}

    static void toLinks(Element body) {
        if (!Tags.any(body, TOUCHED)) {
            return;
        }
        body.select("object embed, object object, object img, object iframe").remove();
        for (Element player : body.select("iframe, video, audio, object, embed, script[src*=gist.github.com]")) {
            address(player).ifPresentOrElse(address -> replace(player, address), player::remove);
        }
        fileBlocks(body);
    }

    private static void replace(Element player, String address) {
        String file = Links.fileName(address);
        String page = Links.page(address).replaceFirst("(?<=//gist\\.github\\.com/.{1,100})\\.js$", "");
        Element link = switch (player.normalName()) {
            case "video" -> Links.link(page, "Video: " + file);
            case "audio" -> Links.link(page, "Audio: " + file);
            default -> player.hasAttr("title") ? Links.link(page, player.attr("title")) : Links.link(page);
        };
        player.replaceWith(link);
    }

    private static Optional<String> address(Element player) {
        for (String attribute : List.of("src", "data-src", "data")) {
            if (Links.isAddress(player.absUrl(attribute))) {
                return Optional.of(player.absUrl(attribute));
            }
        }
        for (Element inner : player.select("source[src], param[name=movie], param[name=src]")) {
            String address = inner.absUrl(inner.hasAttr("src") ? "src" : "value");
            if (Links.isAddress(address)) {
                return Optional.of(address);
            }
        }
        return Optional.empty();
    }

    /** A file block links its file twice, once as a button. */
    private static void fileBlocks(Element body) {
        for (Element button : body.select(".wp-block-file a.wp-block-file__button")) {
            Element first = button.previousElementSibling();
            if (first != null && first.attr("href").equals(button.attr("href"))) {
                button.remove();
            }
        }
    }
}
