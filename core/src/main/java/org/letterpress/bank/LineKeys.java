package org.letterpress.bank;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/**
 * Names the lines of one statement so that they are known again when they come in another one.
 *
 * <p>The same reference may stand at all parts of a batch, and at a payment and its reversal; two people of one name may
 * give the same on the same day: so names count those before them that are alike.
 */
final class LineKeys {
    /** XML messages have at most 35 characters; what is longer is known by its hash. */
    private static final int LONGEST_REFERENCE = 60;

    private final String account;
    private final Map<String, Integer> seen = new HashMap<>();

    LineKeys(String account) {
        this.account = account;
    }

    String next(Booking booking) {
        String name = name(booking);
        int count = seen.merge(name, 1, Integer::sum);
        return count == 1 ? name : name + "/" + count;
    }

    private String name(Booking booking) {
        String reference = booking.reference();
        if (reference.isEmpty()) {
            return hash(booking);
        }
        String sign = booking.amount().minor() < 0 ? "-" : "";
        return sign + (reference.length() > LONGEST_REFERENCE ? hash(reference) : reference);
    }

    private String hash(Booking booking) {
        return hash(String.join(
                "\n",
                account,
                booking.bookedOn().toString(),
                booking.amount().toString(),
                booking.party().name(),
                booking.remittance().text()));
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java platform has it
        }
    }
}
