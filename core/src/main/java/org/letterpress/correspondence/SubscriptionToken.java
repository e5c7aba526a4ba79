package org.letterpress.correspondence;

import java.util.Optional;
import java.util.regex.Pattern;
import org.letterpress.Secret;
import org.letterpress.comment.Comment;
import org.letterpress.site.SiteSecret;

/**
 * The secret in the addresses at which a subscription is agreed to and ended: 192 bits that only the subscriber's mail
 * holds. The site's signature under the comment's id, so that every letter can have it though only its hash is stored.
 *
 * @param value 32 characters of URL-safe base 64
 */
public record SubscriptionToken(String value) {
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{32}");
    private static final String PURPOSE = "subscription";
    private static final int BYTES = 24;

    /** @throws IllegalArgumentException when it is not of that shape */
    public SubscriptionToken {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a subscription's token");
        }
    }

    public static Optional<SubscriptionToken> parse(String text) {
        return SHAPE.matcher(text).matches() ? Optional.of(new SubscriptionToken(text)) : Optional.empty();
    }

    static SubscriptionToken of(Comment comment, SiteSecret secret) {
        return new SubscriptionToken(secret.sign(PURPOSE, comment.publicId().value(), BYTES));
    }

    /** Where its reader agrees to it. */
    String confirmPath() {
        return "/subscription/" + value;
    }

    /** Where one POST ends it (RFC 8058). */
    String endPath() {
        return "/unsubscribe/" + value;
    }

    /** By which the database knows it. */
    String hash() {
        return Secret.hash(value);
    }

    /** Keeps the secret out of logs. */
    @Override
    public String toString() {
        return "SubscriptionToken[secret]";
    }
}
