package org.letterpress.staff;

import java.util.Optional;
import java.util.regex.Pattern;
import org.letterpress.Secret;

/**
 * The secret that a signed-in browser sends: 192 random bits. It is shown once, when somebody signs in; only its hash is
 * stored.
 *
 * @param value 32 characters of URL-safe base 64, fit for a cookie
 */
public record SignInToken(String value) {
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{32}");
    private static final int BYTES = 24;

    /** @throws IllegalArgumentException when it is not of that shape */
    public SignInToken {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a sign-in token");
        }
    }

    static SignInToken random() {
        return new SignInToken(Secret.random(BYTES));
    }

    public static Optional<SignInToken> parse(String text) {
        return SHAPE.matcher(text).matches() ? Optional.of(new SignInToken(text)) : Optional.empty();
    }

    String hash() {
        return Secret.hash(value);
    }

    /** Keeps the secret out of logs. */
    @Override
    public String toString() {
        return "SignInToken[secret]";
    }
}
