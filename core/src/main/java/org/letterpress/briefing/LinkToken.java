package org.letterpress.briefing;

import java.util.Optional;
import java.util.regex.Pattern;
import org.letterpress.Secret;

/** The secret of a link by which a moderator may decide: 192 bits at random; only its hash is stored. */
public record LinkToken(String value) {
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{32}");
    private static final int BYTES = 24;

    static LinkToken random() {
        return new LinkToken(Secret.random(BYTES));
    }

    public static Optional<LinkToken> parse(String text) {
        return SHAPE.matcher(text).matches() ? Optional.of(new LinkToken(text)) : Optional.empty();
    }

    String path() {
        return "/moderate/" + value;
    }

    String hash() {
        return Secret.hash(value);
    }

    /** Keeps the secret out of logs. */
    @Override
    public String toString() {
        return "LinkToken[secret]";
    }
}
