package org.letterpress.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 over several texts, each behind its length: so no two lists of texts have the same form. */
final class Digest {
    private final MessageDigest sha256;

    Digest() {
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** Adds the length of the UTF-8 form in bytes, as four bytes with the highest first, and the form itself. */
    Digest and(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        sha256.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        sha256.update(bytes);
        return this;
    }

    Digest and(long number) {
        return and(Long.toString(number));
    }

    /** In hexadecimal. */
    String hex() {
        return HexFormat.of().formatHex(sha256.digest());
    }
}
