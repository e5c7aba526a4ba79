package org.letterpress.outbox;

import java.net.IDN;
import java.text.Normalizer;
import java.util.Locale;
import org.letterpress.Secret;

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
        return Secret.hash(key);
    }

    /** Keeps the address out of logs. */
    @Override
    public String toString() {
        return "Mailbox[hidden]";
    }
}
