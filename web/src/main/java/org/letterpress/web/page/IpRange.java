package org.letterpress.web.page;

import java.math.BigInteger;
import java.net.InetAddress;
import java.util.Optional;

/**
 * All addresses that begin with the same bits (CIDR, RFC 4632).
 *
 * @param bits how many, from 0 to the length of the address
 */
record IpRange(InetAddress start, int bits) {

    /** An address, or an address and the number of bits after a slash; empty when it is neither. */
    static Optional<IpRange> parse(String text) {
        int slash = text.indexOf('/');
        String address = slash < 0 ? text : text.substring(0, slash);
        String bits = slash < 0 ? "" : text.substring(slash + 1);
        if (slash >= 0 && !bits.matches("[0-9]{1,3}")) {
            return Optional.empty();
        }
        return IpAddress.literal(address)
                .map(start -> new IpRange(start, slash < 0 ? length(start) : Integer.parseInt(bits)))
                .filter(range -> range.bits <= length(range.start));
    }

    private static int length(InetAddress address) {
        return address.getAddress().length * 8;
    }

    boolean contains(InetAddress address) {
        return length(address) == length(start) && firstBits(address).equals(firstBits(start));
    }

    private BigInteger firstBits(InetAddress address) {
        return new BigInteger(1, address.getAddress()).shiftRight(length(address) - bits);
    }
}
