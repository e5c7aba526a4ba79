package org.letterpress.standin;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** How Stripe signs what it sends. */
public final class StripeWebhook {
    public static final String HEADER = "Stripe-Signature";

    private StripeWebhook() {}

    /** The header for a body sent at that time. */
    public static String header(String secret, Instant at, String body) {
        long time = at.getEpochSecond();
        return "t=" + time + ",v1=" + hash(secret, time, body) + ",v0=" + "0".repeat(64);
    }

    /** HMAC-SHA256 of time and body, in hexadecimal. */
    public static String hash(String secret, long time, String body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal((time + "." + body).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }
}
