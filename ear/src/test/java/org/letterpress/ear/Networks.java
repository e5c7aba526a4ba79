package org.letterpress.ear;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * Where the tests' readers come from: each from a network of its own, so that what limits one network stops the test that
 * is about it and no other. The server under test believes what the proxy before it says, for which the tests stand in.
 */
final class Networks {
    /** In which a proxy says from whom a request came. */
    static final String HEADER = "X-Forwarded-For";

    private static final AtomicInteger NEXT = new AtomicInteger();

    private Networks() {}

    /** An address in a network (/24) that no other has. */
    static String next() {
        int number = NEXT.getAndIncrement();
        return "10.%d.%d.7".formatted(number >> 8 & 0xff, number & 0xff);
    }
}
