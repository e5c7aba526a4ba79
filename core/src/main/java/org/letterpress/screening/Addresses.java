package org.letterpress.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds web addresses as people and spammers write them: {@code https://example.com}, {@code www.example.com},
 * {@code example.com/offer}, {@code example.com}. Not e-mail addresses, nor sentences that lack a space after their full
 * stop. Time is linear in the length of the text.
 */
final class Addresses {

    /** What ends an address: an address that really contains one is found all the same, only cut. */
    private static final String DELIMITERS = "<>\"'`()[]{}|,;*“”„«»‘’";

    private static final Pattern DOTS = Pattern.compile("[.\u3002\uFF0E\uFF61]");
    private static final Pattern LABEL = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}_-]{0,62}");
    private static final Pattern TOP_LEVEL = Pattern.compile("[a-z]{2,6}|[A-Z]{2,6}|[Xx][Nn]--[A-Za-z0-9-]+");

    /** Names that end a bare host: the common ones and the much abused, without those that are words. */
    private static final Set<String> WELL_KNOWN =
            Set.of(("com net org info biz xyz top site online shop store club vip icu live link click win bid loan "
                            + "ru su cn tk ga cf gq cc pw ws io de uk co fr nl pl br jp рф укр 中国 한국")
                    .split(" "));

    private static final int LONGEST_HOST = 253;

    private final String text;
    private final List<Address> found = new ArrayList<>();

    private Addresses(String text) {
        this.text = text;
    }

    /** All addresses in a text, in their order. */
    static List<Address> in(String text) {
        Addresses addresses = new Addresses(text);
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || isDelimiter(text.charAt(i))) {
                addresses.word(start, i);
                start = i + 1;
            }
        }
        return addresses.found;
    }

    /** The host that a link leads to, or writes to; empty when it is no such address. */
    static Optional<String> hostOf(String href) {
        int scheme = href.indexOf("://");
        int start = scheme >= 0 ? scheme + 3 : href.lastIndexOf('@') + 1;
        return start > 0 ? Optional.of(lower(authority(href.substring(start)))) : Optional.empty();
    }

    /** Whether it stands between the parts of a host's name. */
    static boolean isDot(char c) {
        return ".\u3002\uFF0E\uFF61".indexOf(c) >= 0;
    }

    private static boolean isDelimiter(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || DELIMITERS.indexOf(c) >= 0;
    }

    private void word(int from, int to) {
        int start = from;
        int end = to;
        while (start < end && !Character.isLetterOrDigit(text.codePointAt(start))) {
            start++;
        }
        while (end > start && ".:!?…。".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        if (end - start > 3) {
            String word = text.substring(start, end);
            int scheme = word.indexOf("://");
            String host = scheme > 0 ? authority(word.substring(scheme + 3)) : bareHost(word);
            if (!host.isEmpty()) {
                found.add(new Address(start, end, lower(host)));
            }
        }
    }

    /** The host of what follows a scheme, without user and port. */
    private static String authority(String rest) {
        String authority = rest.substring(0, endOfAuthority(rest));
        String host = authority.substring(authority.lastIndexOf('@') + 1);
        int port = host.startsWith("[") ? -1 : host.indexOf(':');
        return port < 0 ? host : host.substring(0, port);
    }

    private static int endOfAuthority(String rest) {
        int end = 0;
        while (end < rest.length() && "/?#\\".indexOf(rest.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    /** The host of an address without a scheme, or the empty string. */
    private static String bareHost(String word) {
        int end = endOfAuthority(word);
        String authority = word.substring(0, end);
        if (end > LONGEST_HOST || authority.indexOf('@') >= 0) {
            return "";
        }
        String host = authority(authority);
        String[] labels = DOTS.split(host, -1);
        boolean goesOn = end < word.length() || host.length() < authority.length();
        return areLabels(labels) && isHost(labels, goesOn) ? host : "";
    }

    private static boolean areLabels(String[] labels) {
        for (String label : labels) {
            if (!LABEL.matcher(label).matches()) {
                return false;
            }
        }
        return labels.length > 1;
    }

    private static boolean isHost(String[] labels, boolean goesOn) {
        String last = labels[labels.length - 1];
        boolean plausible = TOP_LEVEL.matcher(last).matches();
        return (labels[0].equalsIgnoreCase("www") && labels.length > 2)
                || (plausible && goesOn)
                || (WELL_KNOWN.contains(lower(last)) && (plausible || last.charAt(0) > 0x7F));
    }

    private static String lower(String host) {
        return host.toLowerCase(Locale.ROOT);
    }
}
