package org.letterpress.comment;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The secret in the address of a commenter's receipt: 192 random bits. Only its hash is stored, so the database does not
 * give receipts away.
 *
 * @param value 32 characters of URL-safe base 64
 */
public record ReceiptToken(String value) {
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{32}");
    private static final int BYTES = 24;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** @throws IllegalArgumentException when it is not of that shape */
    public ReceiptToken {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a receipt's token");
        }
    }

    /** A new one; safe for use by several threads. */
    static ReceiptToken random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new ReceiptToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    public static Optional<ReceiptToken> parse(String text) {
        return SHAPE.matcher(text).matches() ? Optional.of(new ReceiptToken(text)) : Optional.empty();
    }

    /** SHA-256, in hexadecimal. A plain hash is enough for what is as random as this. */
    String hash() {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(value.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** Keeps the secret out of logs. */
    @Override
    public String toString() {
        return "ReceiptToken[secret]";
    }
}
