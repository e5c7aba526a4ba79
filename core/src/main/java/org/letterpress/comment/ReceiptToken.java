package org.letterpress.comment;

import java.util.Optional;
import java.util.regex.Pattern;
import org.letterpress.Secret;

/**
 * The secret in the address of a commenter's receipt: 192 bits that nobody can guess. Only its hash is stored, so the
 * database does not give receipts away.
 *
 * @param value 32 characters of URL-safe base 64
 */
public record ReceiptToken(String value) {
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{32}");
    private static final int BYTES = 24;

    /** @throws IllegalArgumentException when it is not of that shape */
    public ReceiptToken {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a receipt's token");
        }
    }

    /** A new one; safe for use by several threads. */
    static ReceiptToken random() {
        return new ReceiptToken(Secret.random(BYTES));
    }

    public static Optional<ReceiptToken> parse(String text) {
        return SHAPE.matcher(text).matches() ? Optional.of(new ReceiptToken(text)) : Optional.empty();
    }

    /** By which the database knows it. */
    String hash() {
        return Secret.hash(value);
    }

    /** Keeps the secret out of logs. */
    @Override
    public String toString() {
        return "ReceiptToken[secret]";
    }
}
