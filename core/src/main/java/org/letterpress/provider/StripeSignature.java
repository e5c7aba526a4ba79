package org.letterpress.provider;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.letterpress.donation.MessageRefused;
import org.letterpress.donation.MessageRefused.Reason;
import org.letterpress.donation.SignedMessage;

/**
 * Stripe's signature over the bytes of a message: {@code Stripe-Signature: t=1492774577,v1=5257a8…,v1=…}. Each {@code v1}
 * is the HMAC-SHA256 of the time, a dot and the body under one of the endpoint's secrets, in hexadecimal; other schemes
 * prove nothing.
 *
 * @see <a href="https://docs.stripe.com/webhooks/signature">Verify webhook signatures</a>
 */
final class StripeSignature {
    private static final String HEADER = "Stripe-Signature";
    private static final Duration WINDOW = Duration.ofMinutes(5);

    /** More than a secret being replaced ever needs; each costs a hash. */
    private static final int MOST_SIGNATURES = 20;

    private static final int LONGEST_TIME = 11;

    private final Clock clock;
    private final List<String> secrets;

    StripeSignature(Clock clock, List<String> secrets) {
        this.clock = clock;
        this.secrets = List.copyOf(secrets);
    }

    /** @throws MessageRefused unless it was signed under one of the secrets within five minutes of now, before or after */
    void verify(SignedMessage message) {
        String header = message.header(HEADER).orElse("");
        if (header.isBlank()) {
            throw new MessageRefused(Reason.UNSIGNED);
        }
        String time = time(header);
        List<byte[]> signatures = signatures(header);
        if (time == null) {
            throw new MessageRefused(Reason.UNREADABLE);
        }
        if (signatures.isEmpty()) {
            throw new MessageRefused(Reason.UNSIGNED);
        }
        if (!isSigned(time, message.body(), signatures)) {
            throw new MessageRefused(Reason.WRONG_SIGNATURE);
        }
        Instant at = Instant.ofEpochSecond(Long.parseLong(time));
        if (Duration.between(at, clock.instant()).abs().compareTo(WINDOW) > 0) {
            throw new MessageRefused(Reason.WRONG_TIME);
        }
    }

    /** As it is written, for that is what was signed; null when there is none, or more than one. */
    private static @Nullable String time(String header) {
        List<String> times = values(header, "t");
        if (times.size() != 1 || !times.get(0).matches("\\d{1," + LONGEST_TIME + "}")) {
            return null;
        }
        return times.get(0);
    }

    private static List<byte[]> signatures(String header) {
        return values(header, "v1").stream()
                .limit(MOST_SIGNATURES)
                .map(value -> value.getBytes(StandardCharsets.UTF_8))
                .toList();
    }

    private static List<String> values(String header, String name) {
        List<String> values = new ArrayList<>();
        for (String part : header.split(",", -1)) {
            String field = part.strip();
            if (field.startsWith(name + "=")) {
                values.add(field.substring(name.length() + 1));
            }
        }
        return values;
    }

    private boolean isSigned(String time, byte[] body, List<byte[]> signatures) {
        boolean signed = false;
        for (String secret : secrets) {
            byte[] expected = HexFormat.of().formatHex(hash(secret, time, body)).getBytes(StandardCharsets.US_ASCII);
            for (byte[] signature : signatures) {
                signed |= MessageDigest.isEqual(expected, signature);
            }
        }
        return signed;
    }

    private static byte[] hash(String secret, String time, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            mac.update((time + ".").getBytes(StandardCharsets.US_ASCII));
            return mac.doFinal(body);
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("Every Java platform has HmacSHA256", e);
        }
    }
}
