package org.letterpress.outbox;

import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;

/**
 * An e-mail address as two of them are compared: without surrounding space, in lower case, composed (NFC), its domain in
 * ASCII. Strictly the part before the @ has case; nobody makes use of that, and who asks for erasure means all spellings.
 */
record Mailbox(String key) {

    static Mailbox of(String typed) {
        String address = Normalizer.normalize(typed.strip().toLowerCase(Locale.ROOT), Normalizer.Form.NFC);
        int at = address.lastIndexOf('@');
        return new Mailbox(address.substring(0, at + 1) + ascii(address.substring(at + 1)));
    }

    private static String ascii(String domain) {
        try {
            return IDN.toASCII(domain, IDN.ALLOW_UNASSIGNED);
        } catch (IllegalArgumentException malformed) {
            return domain;
        }
    }

    /** SHA-256, in hexadecimal: to look it up by, of the same length whatever the address is. */
    String hash() {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(key.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** Keeps the address out of logs. */
    @Override
    public String toString() {
        return "Mailbox[hidden]";
    }
}
