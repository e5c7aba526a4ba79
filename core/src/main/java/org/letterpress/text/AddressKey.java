package org.letterpress.text;

import java.text.Normalizer;
import java.util.Locale;
import org.letterpress.Secret;

/**
 * An e-mail address as two of them are compared: without surrounding space, in lower case, composed (NFC).
 *
 * @param value never shown to anybody
 */
public record AddressKey(String value) {

    public static AddressKey of(String typed) {
        return new AddressKey(Normalizer.normalize(typed.strip().toLowerCase(Locale.ROOT), Normalizer.Form.NFC));
    }

    /** By which tries are counted, so that a table of them holds no addresses. */
    public String hash() {
        return Secret.hash(value);
    }

    /** Keeps the address out of logs. */
    @Override
    public String toString() {
        return "AddressKey[hidden]";
    }
}
