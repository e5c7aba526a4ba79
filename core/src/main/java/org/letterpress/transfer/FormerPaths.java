package org.letterpress.transfer;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The addresses at which WordPress showed a post, as {@link org.letterpress.article.FormerAddress} has them. */
final class FormerPaths {
    private static final Pattern PATH = Pattern.compile("^(?:[a-zA-Z][a-zA-Z0-9+.-]*:)?(?://[^/?#]*)?([^?#]*)");
    private static final Pattern QUERY = Pattern.compile("[?&](p|page_id)=(\\d{1,18})(?:[&#]|$)");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

    private final Fields post;
    private final List<String> certain = new ArrayList<>();
    private final List<String> claimed = new ArrayList<>();

    /** {@code oldSlugs}: names the post had before, each with an address that WordPress redirects. */
    FormerPaths(Fields post, List<String> oldSlugs) {
        this.post = post;
        addPath(oldSlugs);
        addQuery(post.get("link"), certain);
        if (NUMBER.matcher(post.get("post_id")).matches()) {
            add("/?p=" + post.get("post_id"), certain);
        }
        addQuery(post.get("guid"), claimed);
        claimed.removeAll(certain);
    }

    /** Those that WordPress answers with this post. */
    List<String> certain() {
        return certain;
    }

    /** Those that only its guid names, which may be the number it had on an earlier blog. */
    List<String> claimed() {
        return claimed;
    }

    private void addPath(List<String> oldSlugs) {
        Matcher path = PATH.matcher(post.get("link"));
        String plain = path.find() ? decoded(path.group(1)).replaceFirst("/+$", "") : "";
        if (plain.isEmpty() || QUERY.matcher(post.get("link")).find()) {
            return;
        }
        add(plain, certain);
        String folder = plain.substring(0, plain.lastIndexOf('/') + 1);
        oldSlugs.forEach(slug -> add(folder + decoded(slug), certain));
    }

    private static void addQuery(String address, List<String> addresses) {
        Matcher query = QUERY.matcher(address);
        if (query.find()) {
            add("/?" + query.group(1) + "=" + query.group(2), addresses);
        }
    }

    private static void add(String address, List<String> addresses) {
        boolean clean = address.startsWith("/") && address.chars().noneMatch(Character::isISOControl);
        if (clean && !addresses.contains(address)) {
            addresses.add(address);
        }
    }

    /** What is not well encoded stays as it is. */
    private static String decoded(String path) {
        try {
            return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return path;
        }
    }
}
