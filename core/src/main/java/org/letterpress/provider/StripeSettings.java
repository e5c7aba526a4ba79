package org.letterpress.provider;

import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How the site is known to Stripe.
 *
 * @param api where it is asked, {@link #PUBLIC} but in tests
 * @param secretKey {@code sk_} or, restricted, {@code rk_}; followed by {@code test_} or {@code live_}
 * @param webhookSecrets by which its messages are signed, {@code whsec_}: two while one replaces the other; without any,
 *     no message is believed
 * @param account {@code acct_}, whose events are for this site; may be empty
 */
public record StripeSettings(URI api, String secretKey, List<String> webhookSecrets, String account) {
    public static final URI PUBLIC = URI.create("https://api.stripe.com");

    private static final Pattern KEY = Pattern.compile("[sr]k_(test|live)_\\w+");
    private static final Set<String> THIS_MACHINE = Set.of("127.0.0.1", "localhost", "[::1]");

    /** @throws IllegalArgumentException when it cannot be; the reason holds no secret */
    public StripeSettings {
        secretKey = secretKey.strip();
        account = account.strip();
        webhookSecrets = webhookSecrets.stream()
                .map(String::strip)
                .filter(secret -> !secret.isEmpty())
                .toList();
        if (!KEY.matcher(secretKey).matches()) {
            throw new IllegalArgumentException(
                    "Stripe's secret key begins with sk_test_, sk_live_, rk_test_ or rk_live_");
        }
        if (!isSafe(api)) {
            throw new IllegalArgumentException("Stripe is asked over https alone");
        }
    }

    /** Whether a secret may travel there: over https, or on this machine. */
    static boolean isSafe(URI place) {
        String host = place.getHost();
        return host != null
                && ("https".equals(place.getScheme())
                        || ("http".equals(place.getScheme()) && THIS_MACHINE.contains(host)));
    }

    /** Whether money moves. */
    public boolean live() {
        return secretKey.startsWith("k_live_", 1);
    }

    /** Without the secrets. */
    @Override
    public String toString() {
        return "StripeSettings[" + api + (live() ? ", live" : ", test") + (account.isEmpty() ? "" : ", " + account)
                + "]";
    }
}
