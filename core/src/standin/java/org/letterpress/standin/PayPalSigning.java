package org.letterpress.standin;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.CRC32;

/** By what PayPal signs a message, and how else somebody might. */
public record PayPalSigning(
        Instant time, String webhookId, String algorithm, String certificateAddress, PrivateKey key) {

    public PayPalSigning at(Instant when) {
        return new PayPalSigning(when, webhookId, algorithm, certificateAddress, key);
    }

    /** For the address of another account, say. */
    public PayPalSigning to(String webhook) {
        return new PayPalSigning(time, webhook, algorithm, certificateAddress, key);
    }

    public PayPalSigning by(String otherAlgorithm) {
        return new PayPalSigning(time, webhookId, otherAlgorithm, certificateAddress, key);
    }

    public PayPalSigning from(String address) {
        return new PayPalSigning(time, webhookId, algorithm, address, key);
    }

    public PayPalSigning with(PrivateKey other) {
        return new PayPalSigning(time, webhookId, algorithm, certificateAddress, other);
    }

    /** Of a message with that body. */
    public Map<String, String> headers(byte[] body) {
        String id = UUID.randomUUID().toString();
        String sent = time.truncatedTo(ChronoUnit.SECONDS).toString();
        CRC32 sum = new CRC32();
        sum.update(body);
        Map<String, String> headers = new TreeMap<>();
        headers.put("Paypal-Transmission-Id", id);
        headers.put("Paypal-Transmission-Time", sent);
        headers.put("Paypal-Transmission-Sig", signature(id + "|" + sent + "|" + webhookId + "|" + sum.getValue()));
        headers.put("Paypal-Cert-Url", certificateAddress);
        headers.put("Paypal-Auth-Algo", algorithm);
        headers.put("Content-Type", "application/json");
        return headers;
    }

    private String signature(String text) {
        try {
            Signature signature = Signature.getInstance(algorithm);
            signature.initSign(key);
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
