package org.letterpress.ear;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import org.letterpress.standin.PayPalStandIn;
import org.letterpress.standin.StripeStandIn;

/** The providers of payments that the site asks which most tests are about; each is there from when it is first asked for. */
final class Providers {
    private static final List<String> PORTS = List.of("letterpress.test.stripe.port", "letterpress.test.paypal.port");

    private Providers() {}

    static StripeStandIn stripe() {
        return Stripe.STAND_IN;
    }

    static PayPalStandIn payPal() {
        return PayPal.STAND_IN;
    }

    /** Whether an address is one of theirs. */
    static boolean own(String address) {
        URI uri = URI.create(address);
        return "127.0.0.1".equals(uri.getHost())
                && PORTS.stream().anyMatch(port -> String.valueOf(uri.getPort()).equals(Site.setting(port)));
    }

    private static int port(int which) {
        return Integer.parseInt(Site.setting(PORTS.get(which)));
    }

    /** As the test server knows it. */
    private static final class Stripe {
        static final StripeStandIn STAND_IN = new StripeStandIn(
                port(0), new StripeStandIn.Keys("sk_test_letterpress", "whsec_letterpress"), Clock.systemUTC());
    }

    /** As the test server knows it. */
    private static final class PayPal {
        static final PayPalStandIn STAND_IN = new PayPalStandIn(
                new PayPalStandIn.Account(
                        "letterpress-client", "letterpress-secret", "LETTERPRESS1", "WH-LETTERPRESS", false),
                Clock.systemUTC(),
                port(1));
    }
}
