package org.letterpress.provider;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.Signature;
import java.security.SignatureException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.zip.CRC32;
import org.letterpress.donation.MessageRefused;
import org.letterpress.donation.MessageRefused.Reason;
import org.letterpress.donation.SignedMessage;

/**
 * Whether a message was sent by PayPal, to this address, just now
 * (<a href="https://developer.paypal.com/api/rest/webhooks/rest/">Integrate webhooks</a>). It covers no more of the body than
 * a checksum that anybody can make come out the same: what the body says is proved by asking PayPal again, never by this.
 */
final class PayPalSignature {
    /** Long enough for slow networks and clocks that are wrong, too short for keeping a message to send it again. */
    private static final Duration WINDOW = Duration.ofMinutes(5);

    private static final String ALGORITHM = "SHA256withRSA";

    private final String webhookId;
    private final PayPalCertificates certificates;
    private final Clock clock;

    PayPalSignature(String webhookId, PayPalCertificates certificates, Clock clock) {
        this.webhookId = webhookId;
        this.certificates = certificates;
        this.clock = clock;
    }

    /** @throws MessageRefused unless it was */
    void verify(SignedMessage message) {
        String id = header(message, "PAYPAL-TRANSMISSION-ID");
        String time = header(message, "PAYPAL-TRANSMISSION-TIME");
        byte[] signature = decoded(header(message, "PAYPAL-TRANSMISSION-SIG"));
        String address = header(message, "PAYPAL-CERT-URL");
        require(header(message, "PAYPAL-AUTH-ALGO").equals(ALGORITHM), Reason.WRONG_SIGNATURE);
        require(isNow(time), Reason.WRONG_TIME);
        String signed = String.join("|", id, time, webhookId, checksum(message.body()));
        require(isSigned(signed, signature, certificates.at(address)), Reason.WRONG_SIGNATURE);
    }

    private static String header(SignedMessage message, String name) {
        return message.header(name)
                .filter(value -> !value.isBlank())
                .orElseThrow(() -> new MessageRefused(Reason.UNSIGNED));
    }

    private static byte[] decoded(String signature) {
        try {
            return Base64.getDecoder().decode(signature);
        } catch (IllegalArgumentException e) {
            throw new MessageRefused(Reason.WRONG_SIGNATURE);
        }
    }

    private static void require(boolean holds, Reason otherwise) {
        if (!holds) {
            throw new MessageRefused(otherwise);
        }
    }

    private boolean isNow(String time) {
        try {
            Instant sent = OffsetDateTime.parse(time).toInstant();
            return Duration.between(sent, clock.instant()).abs().compareTo(WINDOW) <= 0;
        } catch (DateTimeException e) {
            return false;
        }
    }

    /** CRC-32 (ISO 3309) as an unsigned decimal number. */
    private static String checksum(byte[] body) {
        CRC32 sum = new CRC32();
        sum.update(body);
        return Long.toString(sum.getValue());
    }

    private static boolean isSigned(String text, byte[] signature, X509Certificate by) {
        try {
            Signature verifier = Signature.getInstance(ALGORITHM);
            verifier.initVerify(by);
            verifier.update(text.getBytes(StandardCharsets.UTF_8));
            return verifier.verify(signature);
        } catch (InvalidKeyException | SignatureException e) {
            return false;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM, e);
        }
    }
}
