package org.letterpress.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Decides which addresses a reader may be sent to: absolute, and exactly what they seem to be. */
final class WebAddress {

    private static final Pattern HOST = Pattern.compile(
            "[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}._-]*+(?::[0-9]{1,5})?|\\[[0-9A-Fa-f:.]++](?::[0-9]{1,5})?");

    private WebAddress() {}

    /** An http, https or mailto address in its safe spelling, or nothing. Idempotent. */
    static Optional<String> link(String typed) {
        String address = typed.strip();
        if (startsWith(address, "mailto:")) {
            return isMailbox(address) ? spelled("mailto:", address.substring(7)) : Optional.empty();
        }
        return web(address);
    }

    /** An http or https address in its safe spelling, or nothing. Idempotent. */
    static Optional<String> web(String typed) {
        String address = typed.strip();
        String scheme = startsWith(address, "https://") ? "https://" : "http://";
        if (!startsWith(address, scheme)) {
            return Optional.empty();
        }
        String rest = address.substring(scheme.length());
        return hasPlainHost(rest) ? spelled(scheme, rest) : Optional.empty();
    }

    private static boolean startsWith(String address, String scheme) {
        return address.regionMatches(true, 0, scheme, 0, scheme.length());
    }

    private static boolean isMailbox(String address) {
        int query = address.indexOf('?');
        int at = address.indexOf('@');
        int end = query < 0 ? address.length() : query;
        return at > "mailto:".length() && at + 1 < end;
    }

    /**
     * No user information (it poses as a host), no percent signs or symbols: browsers normalise a host (UTS 46), which
     * turns some symbols into slashes, so it is matched in its normal form.
     */
    private static boolean hasPlainHost(String rest) {
        int end = 0;
        while (end < rest.length() && "/?#".indexOf(rest.charAt(end)) < 0) {
            end++;
        }
        String host = rest.substring(0, end);
        return host.length() <= 255
                && HOST.matcher(host).matches()
                && HOST.matcher(Normalizer.normalize(host, Normalizer.Form.NFKC))
                        .matches();
    }

    private static Optional<String> spelled(String scheme, String rest) {
        if (!rest.codePoints().allMatch(WebAddress::isShown)) {
            return Optional.empty();
        }
        StringBuilder spelled = new StringBuilder(scheme.toLowerCase(Locale.ROOT));
        for (int i = 0; i < rest.length(); i++) {
            char c = rest.charAt(i);
            if (" \"<>`(){}".indexOf(c) >= 0) {
                spelled.append('%').append(Integer.toHexString(c));
            } else {
                spelled.append(c);
            }
        }
        return Optional.of(spelled.toString());
    }

    /** Browsers read a backslash as a slash, and drop or hide what is invisible. */
    private static boolean isShown(int codePoint) {
        return codePoint == ' ' || (codePoint != '\\' && Unicode.isVisible(codePoint) && isAgreedUpon(codePoint));
    }

    private static boolean isAgreedUpon(int codePoint) {
        int type = Character.getType(codePoint);
        return type != Character.UNASSIGNED && type != Character.PRIVATE_USE;
    }
}
