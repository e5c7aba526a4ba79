package org.letterpress.text;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where somebody wrote from, as far as it is anybody's business: their address cut to its /24 (IPv4) or /48 (IPv6). The
 * only form in which an address is ever stored or compared.
 *
 * @param value canonical: {@code 192.0.2.0/24}, or {@code 2001:db8:7::/48} as RFC 5952 spells it; at most {@value
 *     #MAX_LENGTH} characters
 */
public record Network(String value) {
    public static final int MAX_LENGTH = 43;

    private static final String BYTE = "(?:0|[1-9][0-9]{0,2})";
    private static final String GROUP = "(?:0|[1-9a-f][0-9a-f]{0,3})";
    private static final Pattern SHAPE =
            Pattern.compile("(?:" + BYTE + "\\.){3}0/24|(?:" + GROUP + "(?::" + GROUP + "){0,2})?::/48");

    /** @throws IllegalArgumentException when it is not of that shape */
    public Network {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a network");
        }
    }

    /** The network of {@code address}; asks nobody for names. */
    public static Network of(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (address instanceof Inet4Address) {
            return v4(bytes, 0);
        }
        return embeds(bytes) ? v4(bytes, embedded(bytes)) : v6(bytes);
    }

    public static Optional<Network> parse(String text) {
        return SHAPE.matcher(text).matches() ? Optional.of(new Network(text)) : Optional.empty();
    }

    private static Network v4(byte[] bytes, int at) {
        return new Network((bytes[at] & 0xFF) + "." + (bytes[at + 1] & 0xFF) + "." + (bytes[at + 2] & 0xFF) + ".0/24");
    }

    /** The five groups that are cut off are zero, and so the longest run of zeros is always at the end. */
    private static Network v6(byte[] bytes) {
        StringBuilder groups = new StringBuilder();
        int last = 2;
        while (last >= 0 && group(bytes, last) == 0) {
            last--;
        }
        for (int i = 0; i <= last; i++) {
            groups.append(i == 0 ? "" : ":").append(Integer.toHexString(group(bytes, i)));
        }
        return new Network(groups + "::/48");
    }

    private static int group(byte[] bytes, int number) {
        return (bytes[2 * number] & 0xFF) << 8 | (bytes[2 * number + 1] & 0xFF);
    }

    /** Whether a whole IPv4 address lies in it: mapped (RFC 4291, 2.5.5.2), or 6to4 (RFC 3056), where /48 would keep it. */
    private static boolean embeds(byte[] bytes) {
        return group(bytes, 0) == 0x2002 || isMapped(bytes);
    }

    private static boolean isMapped(byte[] bytes) {
        for (int i = 0; i < 5; i++) {
            if (group(bytes, i) != 0) {
                return false;
            }
        }
        return group(bytes, 5) == 0xFFFF;
    }

    private static int embedded(byte[] bytes) {
        return isMapped(bytes) ? 12 : 2;
    }
}
