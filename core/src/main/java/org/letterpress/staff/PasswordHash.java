package org.letterpress.staff;

/**
 * A password as it is stored: which way it was hashed, in braces, then salt and hash.
 *
 * @param value as {@link Passwords} wrote it
 */
public record PasswordHash(String value) {

    /** Keeps what can be attacked offline out of logs. */
    @Override
    public String toString() {
        return "PasswordHash[hidden]";
    }
}
