package org.letterpress.web.page;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads addresses that are written as numbers, and nothing else: a name would be looked up, wherever it came from. */
final class IpAddress {
    private static final String BYTE = "(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";
    private static final Pattern V4 = Pattern.compile(BYTE + "\\." + BYTE + "\\." + BYTE + "\\." + BYTE);
    private static final Pattern V6 = Pattern.compile("([0-9A-Fa-f:.]{2,45})(?:%[0-9A-Za-z._-]{1,32})?");

    /** RFC 7239, 6: with brackets round IPv6, perhaps a port, which may have a false name. */
    private static final Pattern NODE =
            Pattern.compile("(?:\\[([^\\[\\]]{2,80})]|([0-9.]{7,15}))(?::(?:[0-9]{1,5}|_[A-Za-z0-9._-]{1,40}))?");

    private IpAddress() {}

    /** The address; a zone is dropped, IPv6 that holds a mapped IPv4 address is that one. */
    static Optional<InetAddress> literal(String text) {
        Matcher v4 = V4.matcher(text);
        if (v4.matches()) {
            byte[] bytes = new byte[4];
            for (int i = 0; i < 4; i++) {
                bytes[i] = (byte) Integer.parseInt(v4.group(i + 1));
            }
            return address(bytes);
        }
        Matcher v6 = V6.matcher(text);
        return text.contains(":") && v6.matches() ? inBrackets(v6.group(1)) : Optional.empty();
    }

    /** As proxies write who asked them: perhaps with a port, IPv6 with or without brackets. */
    static Optional<InetAddress> node(String text) {
        Matcher node = NODE.matcher(text);
        if (!node.matches()) {
            return literal(text);
        }
        return node.group(1) == null
                ? literal(node.group(2))
                : Optional.of(node.group(1))
                        .filter(inside -> inside.contains(":"))
                        .flatMap(IpAddress::literal);
    }

    private static Optional<InetAddress> address(byte[] bytes) {
        try {
            return Optional.of(InetAddress.getByAddress(bytes));
        } catch (UnknownHostException e) {
            throw new IllegalStateException("Four bytes are an address", e);
        }
    }

    /** In brackets, nothing is ever taken for a name. */
    private static Optional<InetAddress> inBrackets(String digits) {
        try {
            return Optional.of(InetAddress.getByName("[" + digits + "]"));
        } catch (UnknownHostException malformed) {
            return Optional.empty();
        }
    }
}
