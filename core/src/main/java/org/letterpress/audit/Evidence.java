package org.letterpress.audit;

import org.jspecify.annotations.Nullable;

/**
 * A fact as it is stored: what was committed to, and the commitment.
 *
 * @param value null once it was erased
 * @param salt null once the value was erased
 */
public record Evidence(
        String name, @Nullable String value, @Nullable String salt, String commitment) {
    private static final String VERSION = "letterpress-audit-fact-1";

    /** SHA-256 over version, salt, name and value, as {@link Digest} puts them together. */
    static String commitment(String salt, String name, String value) {
        return new Digest().and(VERSION).and(salt).and(name).and(value).hex();
    }

    public boolean isErased() {
        return value == null && salt == null;
    }

    /** Whether the value, if there still is one, is what was committed to. */
    boolean holds() {
        return isErased()
                || (value != null
                        && salt != null
                        && commitment(salt, name, value).equals(commitment));
    }

    /** Keeps what may be personal out of logs. */
    @Override
    public String toString() {
        return "Evidence[" + name + "]";
    }
}
