package org.letterpress.transfer;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The name of something on the blog it comes from. */
record SourceKey(String source, OriginKind kind, String key) {
    /** Characters; a longer name is known by its hash. */
    private static final int LONGEST = 90;

    /** A name that fits the columns: itself, or its SHA-256. */
    static String fitting(String name) {
        return name.length() <= LONGEST ? name : hash(name);
    }

    static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java platform has it
        }
    }
}
