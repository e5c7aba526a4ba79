package org.letterpress.provider;

import java.net.URI;
import java.security.cert.X509Certificate;
import java.util.List;

/**
 * One account at PayPal, and by what its messages are known.
 *
 * @param api where PayPal's REST interface is, without a path
 * @param merchantId of the account that is paid, as PayPal calls it
 * @param webhookId of the address for messages, as PayPal calls it: it is part of what each message is signed with
 * @param live false for PayPal's sandbox, where no money moves
 * @param certificateOrigins scheme, host and port from where the certificates that messages are signed with are fetched;
 *     empty for PayPal's own
 * @param roots whose certificates are believed; empty for those that the Java platform believes
 */
public record PayPalSettings(
        URI api,
        String clientId,
        String clientSecret,
        String merchantId,
        String webhookId,
        boolean live,
        List<URI> certificateOrigins,
        List<X509Certificate> roots) {

    public PayPalSettings {
        certificateOrigins = certificateOrigins.isEmpty() ? origins(live) : List.copyOf(certificateOrigins);
        roots = List.copyOf(roots);
    }

    /** PayPal itself. */
    public static URI api(boolean live) {
        return URI.create(live ? "https://api-m.paypal.com" : "https://api-m.sandbox.paypal.com");
    }

    private static List<URI> origins(boolean live) {
        return live
                ? List.of(URI.create("https://api.paypal.com"), api(true))
                : List.of(URI.create("https://api.sandbox.paypal.com"), api(false));
    }

    /** To whom the certificates are made out that PayPal signs its messages with. */
    String certificateSubject() {
        return live ? "messageverificationcerts.paypal.com" : "messageverificationcerts.sandbox.paypal.com";
    }

    /** Without what is secret. */
    @Override
    public String toString() {
        return "PayPalSettings[" + api + ", " + merchantId + (live ? ", live]" : ", sandbox]");
    }
}
