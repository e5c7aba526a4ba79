package org.letterpress.staff;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.letterpress.Secret;

/**
 * What the owner of the server shows to become the first administrator: 130 random bits, good for one use. Only its hash
 * is in the database.
 *
 * @param value 26 characters of Crockford's base 32 in lower case
 */
public record SetupCode(String value) {
    private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int LENGTH = 26;
    private static final Pattern SHAPE = Pattern.compile("[0-9a-hjkmnp-tv-z]{" + LENGTH + "}");
    private static final int LONGEST_TYPED = 200;

    /** @throws IllegalArgumentException when it is not of that shape */
    public SetupCode {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a setup code");
        }
    }

    static SetupCode random() {
        return new SetupCode(Secret.random(LENGTH, ALPHABET));
    }

    /** Reads what a person typed: in either case, with spaces or dashes, with the letters that look like digits. */
    public static Optional<SetupCode> parse(String typed) {
        if (typed.length() > LONGEST_TYPED) {
            return Optional.empty();
        }
        String code = typed.replaceAll("[\\s-]", "")
                .toLowerCase(Locale.ROOT)
                .replace('o', '0')
                .replace('i', '1')
                .replace('l', '1');
        return SHAPE.matcher(code).matches() ? Optional.of(new SetupCode(code)) : Optional.empty();
    }

    String hash() {
        return Secret.hash(value);
    }

    /** Keeps the secret out of logs. */
    @Override
    public String toString() {
        return "SetupCode[secret]";
    }
}
