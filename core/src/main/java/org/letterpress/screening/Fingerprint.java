package org.letterpress.screening;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.letterpress.text.RichText;

/**
 * By what a text is known again. To be stored with each comment: the digest finds those that say the same, the bands of
 * the shape those that say nearly the same.
 *
 * @param digest SHA-256 of the words, 64 hexadecimal digits: the same for texts that differ in case, accents, punctuation,
 *     spaces and markup only
 * @param shape nothing for short texts, which are too easily alike
 */
public record Fingerprint(String digest, Optional<Shape> shape) {

    /** Where links lead is not part of it. */
    public static Fingerprint of(RichText text) {
        return of(text.plainText());
    }

    /** As {@link #of(RichText)} of what is rendered. */
    public static Fingerprint of(Prose prose) {
        return of(prose.plainText());
    }

    static Fingerprint of(String text) {
        String folded = Folding.fold(text);
        return new Fingerprint(digest(folded.isEmpty() ? signs(text) : folded), Shape.of(folded));
    }

    /** Texts of signs are the same when the signs are; the zero tells them from words. */
    private static String signs(String text) {
        return "\0" + text.strip();
    }

    private static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
