package org.letterpress.privacy;

import java.util.Optional;
import java.util.regex.Pattern;
import org.letterpress.Secret;

/** The secret of a letter by which its reader shows that an address is theirs; only its hash is stored. */
public record RequestToken(String value) {
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{32}");
    private static final int BYTES = 24;

    static RequestToken random() {
        return new RequestToken(Secret.random(BYTES));
    }

    public static Optional<RequestToken> parse(String text) {
        return SHAPE.matcher(text).matches() ? Optional.of(new RequestToken(text)) : Optional.empty();
    }

    String hash() {
        return Secret.hash(value);
    }

    /** Keeps the secret out of logs. */
    @Override
    public String toString() {
        return "RequestToken[secret]";
    }
}
