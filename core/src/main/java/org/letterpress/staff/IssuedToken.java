package org.letterpress.staff;

/**
 * A key just made.
 *
 * @param token shown this once; from then on only its hash is known
 */
public record IssuedToken(long id, String label, BearerToken token) {}
