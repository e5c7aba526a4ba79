package org.letterpress.briefing;

import java.util.Optional;
import java.util.regex.Pattern;
import org.letterpress.Secret;
import org.letterpress.site.SiteSecret;

/**
 * The secret in the address at which a moderator ends these letters: 192 bits that only their mail holds. The site's
 * signature under the account's number, so that every letter can have it though only its hash is stored.
 *
 * @param value 32 characters of URL-safe base 64
 */
public record EndToken(String value) {
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{32}");
    private static final String PURPOSE = "briefing";
    private static final int BYTES = 24;

    static EndToken of(long staffId, SiteSecret secret) {
        return new EndToken(secret.sign(PURPOSE, Long.toString(staffId), BYTES));
    }

    public static Optional<EndToken> parse(String text) {
        return SHAPE.matcher(text).matches() ? Optional.of(new EndToken(text)) : Optional.empty();
    }

    /** Where one POST ends them (RFC 8058). */
    String path() {
        return "/unsubscribe/desk/" + value;
    }

    String hash() {
        return Secret.hash(value);
    }

    /** Keeps the secret out of logs. */
    @Override
    public String toString() {
        return "EndToken[secret]";
    }
}
