package org.letterpress.screening;

import java.net.IDN;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The hosts to which comments lead, in the one form in which they are compared: lower case, international names in ASCII
 * (RFC 3490), without a final dot, and without {@code www.} in front, behind which nearly every site is the same one.
 */
public final class HostNames {
    /** So many of one comment are looked at: whoever names more does not mean readers to follow them. */
    public static final int MOST = 50;

    private static final int LONGEST = 253;
    private static final Pattern NAME = Pattern.compile("[a-z0-9_-]+(?:\\.[a-z0-9_-]+)*|\\[[0-9a-f:.]+\\]");
    private static final List<String> SIGNS = List.of("//", "<a", "<A", "&", "@");
    private static final String WWW = "www.";

    private HostNames() {}

    /**
     * Of links, of addresses in a text that are no links, and of the author's website; at most {@value #MOST}, in
     * alphabetical order.
     */
    public static Set<String> of(Author author, Collection<Prose> texts) {
        Set<String> names = new TreeSet<>();
        Stream<String> website = author.website().flatMap(Addresses::hostOf).stream();
        Stream.concat(website, texts.stream().filter(HostNames::mayLead).flatMap(text -> text.hosts().stream()))
                .flatMap(host -> of(host).stream())
                .distinct()
                .limit(MOST)
                .forEach(names::add);
        return names;
    }

    /** A text that cannot hold an address is told at little cost, for most hold none. */
    private static boolean mayLead(Prose text) {
        String source = text.source();
        if (SIGNS.stream().anyMatch(source::contains)) {
            return true;
        }
        for (int i = 1; i < source.length(); i++) {
            if (Addresses.isDot(source.charAt(i - 1)) && Character.isLetterOrDigit(source.codePointAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** The form in which a host is compared, of one as it was typed, or of a whole address; empty when it is neither. */
    public static Optional<String> of(String typed) {
        String host = typed.contains("://") ? Addresses.hostOf(typed.strip()).orElse("") : typed.strip();
        return ascii(unescaped(host).toLowerCase(Locale.ROOT))
                .map(HostNames::trimmed)
                .filter(name -> name.length() <= LONGEST && NAME.matcher(name).matches());
    }

    /** As browsers read it. */
    private static String unescaped(String host) {
        try {
            return host.indexOf('%') < 0 ? host : URLDecoder.decode(host.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return host;
        }
    }

    private static Optional<String> ascii(String host) {
        if (host.length() > 4 * LONGEST) {
            return Optional.empty();
        }
        try {
            return Optional.of(IDN.toASCII(host, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException | IndexOutOfBoundsException malformed) {
            return Optional.empty();
        }
    }

    private static String trimmed(String host) {
        int bracket = host.startsWith("[") ? host.indexOf(']') : -1;
        String name = bracket > 0 ? host.substring(0, bracket + 1) : host;
        name = name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
        boolean isWww = name.startsWith(WWW) && name.indexOf('.', WWW.length()) > 0;
        return isWww ? name.substring(WWW.length()) : name;
    }
}
