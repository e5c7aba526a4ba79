package org.letterpress.staff;

/**
 * Somebody gave the right password. Between this and what it is good for, the password can change: whoever acts on it
 * locks the person and asks whether they still stand by it.
 */
public record Proof(long staffId, PasswordHash password) {

    /** As a query reads it. */
    public Proof(long staffId, String passwordHash) {
        this(staffId, new PasswordHash(passwordHash));
    }
}
