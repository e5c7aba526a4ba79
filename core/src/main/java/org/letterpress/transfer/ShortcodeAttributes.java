package org.letterpress.transfer;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands in a shortcode after its name: {@code key="value"}, {@code key=value} or bare values. */
final class ShortcodeAttributes {
    private static final Pattern PART = Pattern.compile(
            "([\\w-]+)\\s*=\\s*\"([^\"]*)\"|([\\w-]+)\\s*=\\s*'([^']*)'|(\\w+)=(\\S+)|\"([^\"]*)\"|(\\S+)");
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s\"'\\]<>]+", Pattern.CASE_INSENSITIVE);

    private final String source;
    private final Map<String, String> named = new LinkedHashMap<>();
    private String bare = "";

    ShortcodeAttributes(String source) {
        this.source = source;
        // [youtube=https://...] has its value right behind the name
        Matcher part = PART.matcher(source.replaceFirst("^=", ""));
        while (part.find()) {
            if (!take(part, 1) && !take(part, 3) && !take(part, 5) && bare.isEmpty()) {
                bare = part.group(7) != null ? part.group(7) : part.group(8);
            }
        }
    }

    private boolean take(Matcher part, int group) {
        String name = part.group(group);
        if (name != null) {
            named.putIfAbsent(name.toLowerCase(Locale.ROOT), part.group(group + 1));
        }
        return name != null;
    }

    String source() {
        return source;
    }

    String get(String name) {
        return named.getOrDefault(name, "");
    }

    /** The first value without a name. */
    String bare() {
        return bare;
    }

    Optional<String> address() {
        Matcher address = ADDRESS.matcher(source.replace("&amp;", "&"));
        return address.find() ? Optional.of(address.group()) : Optional.empty();
    }
}
