package org.letterpress.staff;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder.SecretKeyFactoryAlgorithm;

/**
 * Hashes passwords with PBKDF2, HMAC-SHA-256 and {@value #ITERATIONS} iterations (OWASP Password Storage Cheat Sheet).
 * The hash names its way, so that a stronger one can follow: old hashes go on to match, and are replaced when their
 * owner next signs in. Each call takes about 0.3 s of CPU: make it outside of any transaction.
 */
@ApplicationScoped
public class Passwords {
    static final int ITERATIONS = 600_000;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;

    private final DelegatingPasswordEncoder encoder;
    private final PasswordHash nobodys;

    public Passwords() {
        this(ITERATIONS);
    }

    /** @param earlier the iterations of hashes that still match but are outdated */
    public Passwords(int iterations, int... earlier) {
        Map<String, PasswordEncoder> ways = new HashMap<>();
        ways.put(id(iterations), pbkdf2(iterations));
        for (int old : earlier) {
            ways.put(id(old), pbkdf2(old));
        }
        this.encoder = new DelegatingPasswordEncoder(id(iterations), ways);
        this.nobodys = nobodys(iterations);
    }

    private static String id(int iterations) {
        return "pbkdf2-sha256-" + iterations;
    }

    private static PasswordEncoder pbkdf2(int iterations) {
        return new Pbkdf2PasswordEncoder("", SALT_BYTES, iterations, SecretKeyFactoryAlgorithm.PBKDF2WithHmacSHA256);
    }

    /** Random, so that no password matches it, and as costly to compare as a real one. */
    private static PasswordHash nobodys(int iterations) {
        byte[] saltAndHash = new byte[SALT_BYTES + HASH_BYTES];
        new SecureRandom().nextBytes(saltAndHash);
        return new PasswordHash("{" + id(iterations) + "}" + HexFormat.of().formatHex(saltAndHash));
    }

    PasswordHash hash(Password password) {
        return hash(password.value());
    }

    /** Replaces an outdated hash of a password that was chosen when the rules were different, perhaps. */
    PasswordHash rehash(String typed) {
        return hash(Password.composed(typed));
    }

    private PasswordHash hash(String composed) {
        return new PasswordHash(encoder.encode(composed));
    }

    boolean match(String typed, PasswordHash hash) {
        return encoder.matches(Password.composed(typed), hash.value());
    }

    boolean isOutdated(PasswordHash hash) {
        return encoder.upgradeEncoding(hash.value());
    }

    /** What to compare with when there is nobody, so that the answer takes as long. */
    PasswordHash nobodys() {
        return nobodys;
    }
}
